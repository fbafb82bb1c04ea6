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

import { Alert, Button } from '@backstage/ui';
import { RiPrinterLine } from '@remixicon/react';
import { useApi } from '@backstage/frontend-plugin-api';
import type { CostMetric } from '@backstage-stewardship/plugin-stewardship-common';
import {
  entityDisplayName,
  stewardshipApiRef,
} from '@backstage-stewardship/plugin-stewardship-react';
import { Loading } from '../../../scorecards/page/Loading';
import { useTexts } from '../../../useTexts';
import { CsvButton } from '../../../widgets/CsvButton';
import { isGone } from '../../../widgets/requestErrors';
import { useAnswer } from '../../../widgets/useAnswer';
import { stewardshipShowbackTranslationRef } from '../../translation';
import { CostFailure } from '../CostFailure';
import { StatementSheet } from './StatementSheet';
import classNames from './TeamStatement.module.css';

/** The statement of one team and month, to be read, printed or taken along. */
export function TeamStatement(props: {
  team: string;
  month: string;
  metric: CostMetric;
}) {
  const { team, month, metric } = props;
  const api = useApi(stewardshipApiRef);
  const { t } = useTexts(stewardshipShowbackTranslationRef);
  const request = { owner: team, month, metric };
  const { value, error, reload } = useAnswer(JSON.stringify(request), () =>
    api.costs.getCostStatement(request),
  );
  if (error && isGone(error)) {
    return (
      <Alert
        status="info"
        icon
        role="alert"
        title={t('showback.page.statement.gone', { replace: { team } })}
      />
    );
  }
  if (error) {
    return (
      <CostFailure
        title={t('showback.page.statement.error')}
        error={error}
        onRetry={reload}
      />
    );
  }
  if (!value) {
    return (
      <Loading label={t('showback.page.statement.loading')} height={480} />
    );
  }
  const fileTeam = entityDisplayName(value.owner).replace(
    /[^\p{L}\p{N}]+/gu,
    '-',
  );
  return (
    <>
      <div className={classNames.actions}>
        <CsvButton
          label={t('showback.page.statement.controls.csv')}
          read={() => api.costs.exportCostStatement(request)}
          fileName={() =>
            t('showback.page.statement.controls.csvName', {
              replace: { team: fileTeam, month },
            })
          }
          failed={(message, isUnreachable) =>
            isUnreachable
              ? t('showback.page.overview.export.unreachable')
              : t('showback.page.statement.controls.csvFailed', {
                  replace: { message },
                })
          }
        />
        <Button
          size="small"
          variant="secondary"
          iconStart={<RiPrinterLine />}
          onPress={() => window.print()}
        >
          {t('showback.page.statement.controls.print')}
        </Button>
      </div>
      <StatementSheet statement={value} />
    </>
  );
}
