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

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  ladderReasonMessages,
  type LadderReason,
  type LadderReasonKind,
  type NamedEntity,
} from '@backstage-stewardship/plugin-stewardship-common';
import { useLocale, useTimeWords } from '../time';
import { stewardshipReactTranslationRef } from '../translation';
import { channelNames } from './channels';
import { entityDisplayName } from './entityDisplayName';

/**
 * Says why a step or a ladder is not simply fine, in the language of the reader and by the reader's clock.
 *
 * @public
 */
export function useReasonSentences(options?: {
  /** Those who are mentioned, for their titles; others go by the name in their reference. */
  entities?: NamedEntity[];
}): (reason: LadderReason) => { message: string; fix: string } {
  const { t } = useTranslationRef(stewardshipReactTranslationRef);
  const time = useTimeWords();
  const locale = useLocale();

  function valueOf({ kind, value = '' }: LadderReason): string {
    switch (kind) {
      case 'noAddress':
      case 'otherChannel':
        return isChannelName(value) ? t(`channels.names.${value}`) : value;
      case 'contractEnded':
      case 'contractEnds':
        return time.date(value);
      case 'backupNotFound':
        return entityDisplayName({ ref: value });
      default:
        return value;
    }
  }

  return reason => {
    const { kind, ref = '', count, from, until } = reason;
    if (!isKnownKind(kind)) {
      return {
        message: t('otherReason.message', { kind }),
        fix: t('otherReason.fix'),
      };
    }
    const who = options?.entities?.find(entity => entity.ref === ref);
    const values = {
      who: entityDisplayName(who ?? { ref }),
      value: valueOf(reason),
      count:
        count === undefined ? '' : new Intl.NumberFormat(locale).format(count),
      from: from ? time.moment(from) : '',
      until: until ? time.moment(until) : '',
    };
    return {
      message: t(`reasons.${kind}.message`, { replace: values }),
      fix: t(`reasons.${kind}.fix`, { replace: values }),
    };
  };
}

/** A newer backend may know more kinds than this frontend. */
function isKnownKind(kind: string): kind is LadderReasonKind {
  return Object.hasOwn(ladderReasonMessages, kind);
}

function isChannelName(value: string): value is keyof typeof channelNames {
  return Object.hasOwn(channelNames, value);
}
