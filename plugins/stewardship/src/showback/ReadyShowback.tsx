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

import { ProblemList } from '@backstage-stewardship/plugin-stewardship-react';
import { useTexts } from '../useTexts';
import { Section } from '../widgets';
import { ChargeSection } from './ChargeSection';
import { CompletenessSection } from './CompletenessSection';
import { ConsumersSection } from './ConsumersSection';
import { LicenceSection } from './licences/LicenceSection';
import { PartsSection } from './PartsSection';
import type { ReadyPicture } from './readyPicture';
import { TotalSection } from './total/TotalSection';
import { stewardshipShowbackTranslationRef } from './translation';
import { TrendSection } from './trend/TrendSection';
import classNames from './ReadyShowback.module.css';

/** The costs of an entity: how much, since when, made of what, for whom, and what is not in the figure. */
export function ReadyShowback(props: {
  picture: ReadyPicture;
  entityRef: string;
}) {
  const { picture, entityRef } = props;
  const { parts, consumers, completeness, licences, charge, problems } =
    picture;
  const { t } = useTexts(stewardshipShowbackTranslationRef);
  return (
    <>
      <div className={classNames.head}>
        <TotalSection picture={picture} />
        {picture.trend.length > 0 && <TrendSection picture={picture} />}
      </div>
      <CompletenessSection completeness={completeness} />
      {parts.length > 0 && (
        <PartsSection parts={parts} figures={picture.figures} />
      )}
      {consumers && <ConsumersSection consumers={consumers} />}
      {charge && (
        <ChargeSection
          charge={charge}
          figures={picture.figures}
          month={picture.month}
          until={picture.until}
        />
      )}
      {licences.length > 0 && <LicenceSection licences={licences} />}
      {problems.length > 0 && (
        <Section title={t('showback.problems')}>
          <ProblemList problems={problems} entityRef={entityRef} />
        </Section>
      )}
    </>
  );
}
