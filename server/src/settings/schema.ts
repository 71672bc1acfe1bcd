/** The JSON schema of `uchronia.json`, and the same settings as the manifest of the extension contributes them. */
import { editorOnlySettings } from './editor-only.js';
import { type Choice, type Group, shape } from './shape.js';

/** For editors that complete and check JSON. */
export function settingsSchema(): object {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $comment: 'Generated from server/src/settings/shape.ts and the rules; `UPDATE=1 npm test` rewrites it.',
    title: 'Uchronia',
    ...schemaOf(shape),
    allowComments: true,
    allowTrailingCommas: true,
  };
}

/** `contributes.configuration.properties`, without what is of the extension alone. */
export function manifestSettings(): Readonly<Record<string, object>> {
  const both = Object.fromEntries(
    Object.entries(shape.keys).flatMap(([key, value]) =>
      key === 'format' && value.kind === 'group'
        ? Object.entries(value.keys).map(([inner, choice]) => [`uchronia.${key}.${inner}`, setting(choice)])
        : [[`uchronia.${key}`, setting(value)]],
    ),
  );
  return { ...both, ...editorOnlySettings() };
}

function setting(value: Choice | Group): object {
  const beside = ' A `uchronia.json` beside the notes comes before this.';
  if (value.kind === 'choice') {
    const { text, values, meanings, usual } = value;
    return {
      type: 'string',
      enum: values,
      enumDescriptions: meanings,
      default: usual,
      scope: 'resource',
      markdownDescription: `${text}${beside}`,
    };
  }
  return {
    type: 'object',
    default: {},
    additionalProperties: false,
    scope: 'resource',
    markdownDescription: `${value.text}${beside}`,
    properties: Object.fromEntries(Object.entries(value.keys).map(([key, inner]) => [key, schemaOf(inner)])),
  };
}

function schemaOf(value: Choice | Group): object {
  if (value.kind === 'choice') {
    const { text, values, meanings, usual } = value;
    return {
      type: 'string',
      enum: values,
      markdownEnumDescriptions: meanings,
      default: usual,
      markdownDescription: text,
    };
  }
  const isTop = value === shape;
  return {
    type: 'object',
    markdownDescription: value.text,
    additionalProperties: false,
    properties: {
      ...(isTop ? { $schema: { type: 'string' } } : {}),
      ...Object.fromEntries(Object.entries(value.keys).map(([key, inner]) => [key, schemaOf(inner)])),
    },
  };
}
