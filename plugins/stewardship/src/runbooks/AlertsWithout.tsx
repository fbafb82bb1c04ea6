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

import { stewardshipTranslationRef } from '../translation';
import { useTexts } from '../useTexts';
import classNames from './AlertsWithout.module.css';

/** Alerts that wake somebody up and do not say what to do. */
export function AlertsWithout(props: { alerts: string[] }) {
  const { alerts } = props;
  const { t } = useTexts(stewardshipTranslationRef);
  if (alerts.length === 0) {
    return null;
  }
  return (
    <details className={classNames.alerts}>
      <summary>
        {t('runbooks.alerts.without', { count: alerts.length })}
      </summary>
      <ul aria-label={t('runbooks.alerts.list')} className={classNames.list}>
        {alerts.map(alert => (
          <li key={alert}>{alert}</li>
        ))}
      </ul>
    </details>
  );
}
