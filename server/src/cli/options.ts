/** The options and paths behind a command, or what is wrong with them. */
import { type ParseArgsConfig, parseArgs } from 'node:util';

type Known = NonNullable<ParseArgsConfig['options']>;
type Parsed<T extends Known> = ReturnType<typeof parseArgs<{ options: T; allowPositionals: true }>>;

/** What `build` makes of them; a complaint where an option is not known, or `build` or `oneOf` has one. */
export function readOptions<T extends Known, Options>(
  args: readonly string[],
  options: T,
  build: (parsed: Parsed<T>) => Options | string,
): Options | string {
  try {
    return build(parseArgs({ args: [...args], options, allowPositionals: true }));
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** The value that was chosen, or the first; throws the complaint. `what`: "format". */
export function oneOf<Value extends string>(
  what: string,
  written: string | undefined,
  values: readonly Value[],
): Value {
  const value = written === undefined ? values[0] : values.find((one) => one === written);
  if (value !== undefined) return value;
  throw new Error(`Unknown ${what} '${written}': it is ${values.slice(0, -1).join(', ')} or ${values.at(-1)}.`);
}

/** Where to look for timelines: here, where no path is given. */
export function pathsOf(positionals: readonly string[]): readonly string[] {
  return positionals.length === 0 ? ['.'] : positionals;
}
