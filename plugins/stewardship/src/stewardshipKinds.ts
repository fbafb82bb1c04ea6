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

/**
 * The kinds of entity that can have a stewardship record.
 *
 * @internal
 */
export const STEWARDSHIP_KINDS = [
  'component',
  'system',
  'resource',
  'api',
  'domain',
  'group',
];

/**
 * True for a kind of entity that can have a stewardship record, in upper or lower case.
 *
 * @internal
 */
export function isStewardshipKind(kind: string): boolean {
  return STEWARDSHIP_KINDS.includes(kind.toLocaleLowerCase('en-US'));
}
