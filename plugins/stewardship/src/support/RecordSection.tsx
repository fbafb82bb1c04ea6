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
  formatDuration,
  type SupportPicture,
} from '@backstage-stewardship/plugin-stewardship-common';
import { useLocale } from '@backstage-stewardship/plugin-stewardship-react';
import { stewardshipTranslationRef } from '../translation';
import { useTexts } from '../useTexts';
import { type Fact, FactList, Section } from '../widgets';
import { supportMessages } from './messages';

type FieldName = keyof typeof supportMessages.fields;

/** How the record is kept, and what it lacks. */
export function RecordSection(props: { support: SupportPicture }) {
  const { dataClassification, reviewEvery, completeness } = props.support;
  const { t } = useTexts(stewardshipTranslationRef);
  const locale = useLocale();

  const fieldName = (field: string) =>
    isFieldName(field) ? t(`support.fields.${field}`) : field;
  const facts: Fact[] = [
    {
      name: t('support.record.missing'),
      value:
        completeness.missing.length > 0
          ? completeness.missing.map(fieldName).join(', ')
          : t('support.record.complete'),
    },
  ];
  if (dataClassification) {
    facts.push({
      name: t('support.record.dataClassification'),
      value: dataClassification.value,
      source: dataClassification.source,
    });
  }
  if (reviewEvery) {
    facts.push({
      name: t('support.record.reviewEvery'),
      value: formatDuration(reviewEvery.value, locale),
      source: reviewEvery.source,
    });
  }
  return (
    <Section title={t('support.record.title')}>
      <FactList facts={facts} missing="" />
    </Section>
  );
}

/** A newer backend may know more fields than this frontend. */
function isFieldName(field: string): field is FieldName {
  return Object.hasOwn(supportMessages.fields, field);
}
