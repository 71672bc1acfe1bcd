/** Shows the places that a line above an entry counts, in the list that VS Code has for references. */
import { commands, type Disposable } from 'vscode';
import type { BaseLanguageClient, Location, Position } from 'vscode-languageclient';

export function showPlaces({ protocol2CodeConverter: converter }: BaseLanguageClient): Disposable {
  return commands.registerCommand('uchronia.showPlaces', (uri: string, at: Position, places: Location[]) =>
    commands.executeCommand(
      'editor.action.showReferences',
      converter.asUri(uri),
      converter.asPosition(at),
      places.map((place) => converter.asLocation(place)),
    ),
  );
}
