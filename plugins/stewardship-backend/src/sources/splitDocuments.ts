/*
 * Copyright 2026 The Stewardship Authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

/** A document of a file, and how people find it. */
export type FileDocument = { text: string; at: string };

/**
 * The documents of a YAML file, each to be read alone, so that one that is broken does not cost the others. A line that
 * begins with `---` ends a document wherever it stands, even in a block of text.
 */
export function splitDocuments(text: string): FileDocument[] {
  const documents: FileDocument[] = [];
  let line = 1;
  for (const part of text.split(/^---(?=\s|$)/m)) {
    if (hasContent(part)) {
      documents.push({
        text: part,
        at: `document ${documents.length + 1} (line ${line})`,
      });
    }
    line += part.split('\n').length - 1;
  }
  return documents;
}

/** Comments, directives and the mark of an end are no content. */
function hasContent(part: string): boolean {
  return part
    .split('\n')
    .some(line => !/^\s*(#.*)?$/.test(line) && !/^(%|\.\.\.\s*$)/.test(line));
}
