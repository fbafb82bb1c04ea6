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
 * The texts of taking back what was imported into a source.
 *
 * @internal
 */
export const takeBackMessages = {
  title: 'Take back',
  hint: 'What was uploaded into a source, or came by the command, all of it at once.',
  button: 'Take back {{source}}',
  nothing: 'nothing of it counts',
  done: '{{source}} was taken back. Its costs count no longer.',
  ask: 'Take back {{source}}?',
  counts: 'Nothing of what was imported into it counts from then on:',
  nothingCounts:
    'Nothing that was imported into it counts. It goes from the sources, with the reason why it failed.',
  source: 'Source',
  periods: 'Billing periods',
  kept: 'The list of imports keeps its records, and the audit log says what was taken back and by whom. To have it again, the same files must be imported again.',
  keep: 'Keep it',
  back: 'Back to the list',
  confirm: 'Take back',
  failed: '{{source}} was not taken back.',
  changed:
    'Another import into it has come since. What is said here is as it is now: look at it once more before you take it back.',
  gone: 'It is not there any more: somebody has taken it back already, or the configuration has it now.',
} as const;
