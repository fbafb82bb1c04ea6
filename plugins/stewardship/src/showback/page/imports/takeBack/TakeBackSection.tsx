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

import { useEffect, useRef, useState } from 'react';
import { Button } from '@backstage/ui';
import { RiArrowGoBackLine } from '@remixicon/react';
import type {
  CostImportPage,
  CostImportSource,
} from '@backstage-stewardship/plugin-stewardship-common';
import { useTexts } from '../../../../useTexts';
import { Section } from '../../../../widgets';
import { stewardshipShowbackTranslationRef } from '../../../translation';
import { SourceActions } from '../SourceActions';
import { useImportWords } from '../useImportWords';
import { TakeBackDialog } from './TakeBackDialog';
import { useTakeBack } from './useTakeBack';

/** Sources that nothing imports by itself, each of which can be taken back. Nothing where there is none. */
export function TakeBackSection(props: {
  page: CostImportPage;
  onChanged: () => void;
}) {
  const { page, onChanged } = props;
  const { t } = useTexts(stewardshipShowbackTranslationRef);
  const { periodsOf } = useImportWords();
  const { outcome, takeBack, forget } = useTakeBack({ onChanged });
  const [asked, setAsked] = useState<CostImportSource>();
  const section = useRef<HTMLElement>(null);
  const sources = page.sources.filter(
    ({ runnable, latestImport }) => !runnable && latestImport !== undefined,
  );
  const running = new Set(
    page.items
      .filter(({ status }) => status === 'running')
      .map(({ source }) => source.id),
  );
  /** As it is now: while the dialog is open, another import may come. */
  const current = sources.find(({ id }) => id === asked?.id);
  const isDone = outcome?.status === 'done';

  useEffect(() => {
    if (isDone && !asked) {
      // The button that opened the dialog is gone.
      section.current?.focus();
    }
  }, [isDone, asked]);

  if (sources.length === 0 && !asked && !isDone) {
    return null;
  }
  return (
    <Section
      title={t('showback.page.imports.takeBack.title')}
      headingLevel={3}
      sectionRef={section}
    >
      <SourceActions
        hint={t('showback.page.imports.takeBack.hint')}
        sources={sources}
        actionOf={source => (
          <Button
            size="small"
            variant="secondary"
            iconStart={<RiArrowGoBackLine />}
            isDisabled={running.has(source.id)}
            onPress={() => {
              forget();
              setAsked(source);
            }}
          >
            {t('showback.page.imports.takeBack.button', {
              source: source.title,
            })}
          </Button>
        )}
        remarkOf={({ id, title, periods }) =>
          running.has(id)
            ? t('showback.page.imports.start.running', { source: title })
            : periodsOf(periods ?? []) ??
              t('showback.page.imports.takeBack.nothing')
        }
        status={
          isDone &&
          t('showback.page.imports.takeBack.done', {
            source: outcome.source.title,
          })
        }
      />
      {asked && (
        <TakeBackDialog
          source={current ?? asked}
          isGone={!current && !isDone}
          outcome={outcome}
          onClose={() => setAsked(undefined)}
          onTakeBack={async () => {
            if (current && (await takeBack(current))) {
              setAsked(undefined);
            }
          }}
        />
      )}
    </Section>
  );
}
