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

import { useId, useRef, useState } from 'react';
import { toError } from '@backstage/errors';
import { useApi } from '@backstage/frontend-plugin-api';
import { Button, Text } from '@backstage/ui';
import { RiCheckDoubleLine } from '@remixicon/react';
import type {
  NamedEntity,
  RunbookDetails,
} from '@backstage-stewardship/plugin-stewardship-common';
import {
  entityDisplayName,
  stewardshipApiRef,
} from '@backstage-stewardship/plugin-stewardship-react';
import { stewardshipTranslationRef } from '../translation';
import { useTexts } from '../useTexts';
import { Section } from '../widgets';
import { isConflict } from '../widgets/requestErrors';
import { ReviewForm } from './ReviewForm';
import { ReviewHistory } from './ReviewHistory';
import classNames from './ReviewSection.module.css';

/** Who has found the runbook to be right, and a way to say it oneself. */
export function ReviewSection(props: {
  details: RunbookDetails;
  /** Of the entity that has the runbook, where it is known here. */
  owner: NamedEntity | undefined;
  onReviewed: (details: RunbookDetails) => void;
  onConflict: () => void;
}) {
  const { details, owner, onReviewed, onConflict } = props;
  const { t } = useTexts(stewardshipTranslationRef);
  const api = useApi(stewardshipApiRef);
  const button = useRef<HTMLButtonElement>(null);
  const formId = useId();
  const [isOpen, setIsOpen] = useState(false);
  const [isPending, setIsPending] = useState(false);
  const [outcome, setOutcome] = useState<
    'done' | 'conflict' | { error: Error }
  >();

  function close() {
    setIsOpen(false);
    button.current?.focus();
  }

  async function confirm(remark: string) {
    setIsPending(true);
    setOutcome(undefined);
    try {
      const { id, version } = details;
      const answer = await api.reviewRunbook({
        ...{ id, version },
        ...(remark && { remark }),
      });
      onReviewed(answer);
      setOutcome('done');
      close();
    } catch (thrown) {
      if (isConflict(thrown)) {
        setOutcome('conflict');
        onConflict();
      } else {
        setOutcome({ error: toError(thrown) });
      }
    }
    setIsPending(false);
  }

  function refusal(): string {
    if (details.review === 'notPermitted') {
      return t('runbooks.review.notPermitted');
    }
    return owner
      ? t('runbooks.review.notOwner', { owner: entityDisplayName(owner) })
      : t('runbooks.review.notOwnerOf', {
          home: entityDisplayName(details.home),
        });
  }

  return (
    <Section title={t('runbooks.review.title')} headingLevel={3}>
      <div className={classNames.review}>
        <ReviewHistory reviews={details.reviews} />
        {details.review === 'allowed' ? (
          <>
            <Button
              ref={button}
              size="small"
              variant="secondary"
              iconStart={<RiCheckDoubleLine />}
              aria-expanded={isOpen}
              aria-controls={isOpen ? formId : undefined}
              onPress={() => setIsOpen(!isOpen)}
            >
              {t('runbooks.review.button')}
            </Button>
            {isOpen && (
              <ReviewForm
                id={formId}
                isPending={isPending}
                onConfirm={confirm}
                onCancel={close}
              />
            )}
          </>
        ) : (
          <Text as="p" variant="body-medium">
            {refusal()}
          </Text>
        )}
        {outcome === 'done' && (
          <Text as="p" variant="body-medium" role="status">
            {t('runbooks.review.done')}
          </Text>
        )}
        {outcome === 'conflict' && (
          <Text as="p" variant="body-medium" role="alert">
            {t('runbooks.review.conflict')}
          </Text>
        )}
        {typeof outcome === 'object' && (
          <Text as="p" variant="body-medium" role="alert">
            {t('runbooks.review.failed', { message: outcome.error.message })}
          </Text>
        )}
      </div>
    </Section>
  );
}
