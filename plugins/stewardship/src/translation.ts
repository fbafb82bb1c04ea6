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

import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { directoryMessages } from './directory/messages';
import { escalationMessages } from './escalation/messages';
import { lifecycleMessages } from './lifecycle/messages';
import { pageMessages } from './lifecycle/page/messages';
import { ownershipMessages } from './ownership/messages';
import { runbookMessages } from './runbooks/messages';
import { supportMessages } from './support/messages';
import { cardMessages, mirrorMessages } from './widgets/messages';

/**
 * The texts of all stewardship screens. The sentences about problems, sources and reasons are in
 * `stewardshipReactTranslationRef` of `@backstage-stewardship/plugin-stewardship-react`.
 *
 * @public
 */
export const stewardshipTranslationRef = createTranslationRef({
  id: 'stewardship',
  messages: {
    card: cardMessages,
    escalation: escalationMessages,
    support: supportMessages,
    runbooks: runbookMessages,
    lifecycle: { ...lifecycleMessages, page: pageMessages },
    ownership: ownershipMessages,
    directory: directoryMessages,
    mirror: mirrorMessages,
  },
});
