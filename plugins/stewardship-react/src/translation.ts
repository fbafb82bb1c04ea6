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
import {
  ladderReasonMessages,
  problemMessages,
} from '@backstage-stewardship/plugin-stewardship-common';
import {
  channelActions,
  channelLabels,
  channelNames,
} from './widgets/channels';

/**
 * The texts of the widgets that all stewardship screens share, and the sentences about problems of a record
 * and about an escalation ladder that would not work.
 *
 * @public
 */
export const stewardshipReactTranslationRef = createTranslationRef({
  id: 'stewardship-react',
  messages: {
    source: {
      declared: {
        label: 'declared',
        tooltip: 'The entity itself declares it in {{path}}.',
      },
      inherited: {
        label: 'inherited',
        from: 'from {{name}}',
        tooltip: '{{from}} declares it in {{path}}.',
      },
      derived: {
        label: 'derived',
        owner: 'Nobody declared it. It is the owner of {{from}}.',
        relations:
          'It follows from the relations that the catalog keeps, not from a field of the entity.',
        technologyOwner:
          'Nobody declared it. It is the owner of {{from}}, which this entity depends on.',
        supportLines: 'Nobody declared it. It follows from support {{from}}.',
        self: 'Nobody declared it. A group answers for itself.',
        parentGroup: 'Nobody declared it. It is the group above {{from}}.',
        vendorContact:
          'Nobody declared it. It is the vendor among the contacts of {{from}}.',
        knownAnnotation:
          'It is read from an annotation that is already there: {{from}}.',
        knownLink: 'It is read from a link that is already there: {{from}}.',
        other: 'Nobody declared it. It follows from {{from}}.',
      },
      provider: {
        label: 'from {{provider}}',
        tooltip: '{{provider}} said so on {{time}}.',
      },
      default: {
        label: 'default',
        supportTier: 'The support tier says so: {{path}}.',
        configuration: 'The configuration of this portal says so: {{path}}.',
      },
    },
    age: {
      justNow: 'just now',
    },
    entityName: {
      unknown: 'not found',
      unknownTooltip:
        '{{ref}} is not in the catalog, or you are not allowed to see it.',
    },
    snippet: {
      copy: 'Copy to clipboard',
      copied: 'Copied',
      failed: 'Select the text and copy it with your keyboard',
    },
    link: {
      refused: 'link not shown',
      refusedTooltip:
        'The address {{href}} is not a web, mail or phone address. Correct it in the record.',
    },
    problemList: {
      error: 'Error',
      warning: 'Warning',
      on: 'on {{name}}',
      fix: 'Fix:',
    },
    problems: problemMessages,
    verdicts: {
      works: 'Works',
      weak: 'Weak',
      broken: 'Broken',
      unknown: 'Not known',
    },
    channels: {
      names: channelNames,
      labels: channelLabels,
      actions: channelActions,
    },
    reasons: ladderReasonMessages,
    otherReason: {
      message: "It is not simply fine, for a reason of the kind '{{kind}}'.",
      fix: 'Update the stewardship plugins of this portal, which do not know that kind yet.',
    },
  },
});
