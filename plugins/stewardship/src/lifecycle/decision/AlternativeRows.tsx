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

import { useEffect, useRef } from 'react';
import { Button, ButtonIcon, TextField } from '@backstage/ui';
import { RiAddLine, RiDeleteBinLine } from '@remixicon/react';
import { stewardshipTranslationRef } from '../../translation';
import { useTexts } from '../../useTexts';
import { LIMITS, type AlternativeDraft } from './draft';
import type { ProblemProps } from './useFieldProblems';
import classNames from './AlternativeRows.module.css';

const FIELDS = ['scenario', 'cost', 'verdict'] as const;

/** What else could have been done, one row each. */
export function AlternativeRows(props: {
  alternatives: AlternativeDraft[];
  fieldProps: (field: string) => ProblemProps;
  isDisabled: boolean;
  onChange: (alternatives: AlternativeDraft[]) => void;
}) {
  const { alternatives, fieldProps, isDisabled, onChange } = props;
  const { t } = useTexts(stewardshipTranslationRef);
  const list = useRef<HTMLFieldSetElement>(null);
  const before = useRef(alternatives.length);

  // Who adds a row types into it; who removes one is led to where it was.
  useEffect(() => {
    const rows = list.current?.querySelectorAll('[role="group"]') ?? [];
    if (alternatives.length > before.current) {
      rows[rows.length - 1]?.querySelector('input')?.focus();
    } else if (alternatives.length < before.current) {
      const buttons = list.current?.querySelectorAll('button') ?? [];
      buttons[buttons.length - 1]?.focus();
    }
    before.current = alternatives.length;
  }, [alternatives.length]);

  if (isDisabled && alternatives.length === 0) {
    return null;
  }
  return (
    <fieldset ref={list} className={classNames.alternatives}>
      <legend>{t('lifecycle.decision.form.alternatives')}</legend>
      {alternatives.map((item, index) => (
        <div
          key={item.key}
          role="group"
          aria-label={t('lifecycle.decision.form.alternative', {
            index: index + 1,
          })}
          className={classNames.row}
        >
          {FIELDS.map(field => (
            <TextField
              key={field}
              size="small"
              label={t(`lifecycle.decision.form.${field}`)}
              isDisabled={isDisabled}
              maxLength={LIMITS[field]}
              {...fieldProps(`${field}-${index}`)}
              value={item[field]}
              onChange={value =>
                onChange(
                  alternatives.map(other =>
                    other === item ? { ...item, [field]: value } : other,
                  ),
                )
              }
            />
          ))}
          {!isDisabled && (
            <ButtonIcon
              size="small"
              variant="tertiary"
              icon={<RiDeleteBinLine />}
              aria-label={t('lifecycle.decision.form.remove', {
                index: index + 1,
              })}
              onPress={() =>
                onChange(alternatives.filter(other => other !== item))
              }
            />
          )}
        </div>
      ))}
      {!isDisabled && alternatives.length < LIMITS.alternatives && (
        <Button
          size="small"
          variant="secondary"
          iconStart={<RiAddLine />}
          onPress={() =>
            onChange([
              ...alternatives,
              {
                key: Math.max(-1, ...alternatives.map(({ key }) => key)) + 1,
                ...{ scenario: '', cost: '', verdict: '' },
              },
            ])
          }
        >
          {t('lifecycle.decision.form.add')}
        </Button>
      )}
    </fieldset>
  );
}
