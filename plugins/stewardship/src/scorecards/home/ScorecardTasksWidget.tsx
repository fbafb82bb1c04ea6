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

import { useId } from 'react';
import { Card, CardBody, CardHeader, Text } from '@backstage/ui';
import { stewardshipScorecardsTranslationRef } from '../translation';
import { useTexts } from '../../useTexts';
import { ScorecardTasksContent } from './ScorecardTasksContent';

/**
 * What the teams of the reader must do next, as a card of its own, for any page of either frontend system.
 *
 * @public
 */
export function ScorecardTasksWidget() {
  const { t } = useTexts(stewardshipScorecardsTranslationRef);
  const titleId = useId();
  return (
    <section aria-labelledby={titleId}>
      <Card>
        <CardHeader>
          <Text as="h2" id={titleId} variant="title-x-small" weight="bold">
            {t('scorecards.page.home.title')}
          </Text>
        </CardHeader>
        <CardBody>
          <ScorecardTasksContent />
        </CardBody>
      </Card>
    </section>
  );
}
