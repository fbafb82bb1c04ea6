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

export * from './values';
export * from './technology';
export * from './supportTier';
export * from './reading';
export * from './declaredRecord';
export * from './resolvedRecord';
export * from './settings';
export * from './graph';
export { problemMessages, type ProblemKind } from './problems';
export { defaultRecordSettings } from './defaultSettings';
export { recordSchema } from './schema';
export { createRecordJsonSchema } from './jsonSchema';
export { readRecord } from './readRecord';
export {
  declaredLadderRefs,
  type DeclaredLadderRefs,
} from './declaredLadderRefs';
export { resolveRecord } from './resolveRecord';
export {
  answersForItself,
  completenessFields,
  completenessOf,
} from './completeness';
export { relevantAnnotations } from './recordSources';
export { membersOf, runbookHeritage, type Heritage } from './lineage';
export { isWebAddress } from './formats';
export { createProblem } from './createProblem';
export { onCallSourcesOf } from './onCallSources';
export { closestName } from './closestName';
