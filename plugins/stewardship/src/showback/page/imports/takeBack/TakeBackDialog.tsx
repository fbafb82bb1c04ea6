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

import {
  Alert,
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Text,
} from '@backstage/ui';
import type { CostImportSource } from '@backstage-stewardship/plugin-stewardship-common';
import { useTexts } from '../../../../useTexts';
import { FactList } from '../../../../widgets';
import { stewardshipShowbackTranslationRef } from '../../../translation';
import { useRefusalWords } from '../start/useRefusalWords';
import { useImportWords } from '../useImportWords';
import type { TakeBackOutcome, TakeBackRefusal } from './useTakeBack';
import classNames from './TakeBackDialog.module.css';

const GONE: TakeBackRefusal = { reason: 'gone' };

/** Says what goes where a source is taken back, and asks once more. */
export function TakeBackDialog(props: {
  source: CostImportSource;
  /** Whether it is not there any more. */
  isGone: boolean;
  outcome: TakeBackOutcome | undefined;
  onClose: () => void;
  onTakeBack: () => void;
}) {
  const { source, isGone, outcome, onClose, onTakeBack } = props;
  const { t } = useTexts(stewardshipShowbackTranslationRef);
  const { periodsOf } = useImportWords();
  const wordsOf = useTakeBackWords();
  const periods = periodsOf(source.periods ?? []);
  const isPending = outcome?.status === 'pending';
  const refusal = isGone ? GONE : refusalIn(outcome);

  return (
    <Dialog
      isOpen
      className={classNames.dialog}
      onOpenChange={isOpen => !isOpen && onClose()}
    >
      <DialogHeader>
        {t('showback.page.imports.takeBack.ask', { source: source.title })}
      </DialogHeader>
      <DialogBody className={classNames.body}>
        {refusal && (
          <Alert
            status="danger"
            icon
            role="alert"
            title={t('showback.page.imports.takeBack.failed', {
              source: source.title,
            })}
            description={wordsOf(refusal)}
          />
        )}
        {!isGone && (
          <>
            <Text as="p" variant="body-medium">
              {periods === undefined
                ? t('showback.page.imports.takeBack.nothingCounts')
                : t('showback.page.imports.takeBack.counts')}
            </Text>
            {periods !== undefined && (
              <FactList
                facts={[
                  {
                    name: t('showback.page.imports.takeBack.source'),
                    value: source.title,
                  },
                  {
                    name: t('showback.page.imports.takeBack.periods'),
                    value: periods,
                  },
                ]}
                missing=""
              />
            )}
            <Text as="p" variant="body-medium">
              {t('showback.page.imports.takeBack.kept')}
            </Text>
          </>
        )}
      </DialogBody>
      <DialogFooter>
        <Button size="small" variant="secondary" onPress={onClose}>
          {isGone
            ? t('showback.page.imports.takeBack.back')
            : t('showback.page.imports.takeBack.keep')}
        </Button>
        {!isGone && (
          <Button
            size="small"
            variant="primary"
            destructive
            isPending={isPending}
            onPress={onTakeBack}
          >
            {t('showback.page.imports.takeBack.confirm')}
          </Button>
        )}
      </DialogFooter>
    </Dialog>
  );
}

function refusalIn(
  outcome: TakeBackOutcome | undefined,
): TakeBackRefusal | undefined {
  return outcome?.status === 'refused' ? outcome.refusal : undefined;
}

function useTakeBackWords(): (refusal: TakeBackRefusal) => string {
  const { t } = useTexts(stewardshipShowbackTranslationRef);
  const refusalWords = useRefusalWords();
  return refusal =>
    refusal.reason === 'changed' || refusal.reason === 'gone'
      ? t(`showback.page.imports.takeBack.${refusal.reason}`)
      : refusalWords(refusal);
}
