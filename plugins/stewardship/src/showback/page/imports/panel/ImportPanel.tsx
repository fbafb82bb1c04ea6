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

import { useApi } from '@backstage/frontend-plugin-api';
import { Alert, Dialog, DialogBody, DialogHeader } from '@backstage/ui';
import { stewardshipApiRef } from '@backstage-stewardship/plugin-stewardship-react';
import { useTexts } from '../../../../useTexts';
import { isGone } from '../../../../widgets/requestErrors';
import { useAnswer } from '../../../../widgets/useAnswer';
import { useEscape } from '../../../../widgets/useEscape';
import { stewardshipShowbackTranslationRef } from '../../../translation';
import { Failure } from '../../overview/states/Failure';
import { Loading } from '../../overview/states/Loading';
import { usePoll } from '../usePoll';
import { ImportDetails } from './ImportDetails';
import classNames from './ImportPanel.module.css';

/** Everything about one import, beside the list. Mount it anew for another import. */
export function ImportPanel(props: { id: string; onClose: () => void }) {
  const { id, onClose } = props;
  const { costs } = useApi(stewardshipApiRef);
  const { t } = useTexts(stewardshipShowbackTranslationRef);
  const { value, error, reload } = useAnswer(id, () =>
    costs.getCostImport({ id }),
  );
  usePoll({
    isWorthIt: value?.status === 'running' && !error,
    answer: value,
    ask: reload,
  });
  useEscape(onClose);

  return (
    <Dialog
      isOpen
      onOpenChange={isOpen => !isOpen && onClose()}
      className={classNames.panel}
    >
      <DialogHeader className={classNames.header}>
        {value
          ? t('showback.page.imports.panel.title', {
              source: value.source.title,
            })
          : t('showback.page.imports.panel.untitled')}
      </DialogHeader>
      <DialogBody className={classNames.body}>
        {!value && !error && (
          <Loading
            label={t('showback.page.imports.panel.loading')}
            height={320}
          />
        )}
        {error && isGone(error) && (
          <Alert
            status="info"
            icon
            role="alert"
            title={t('showback.page.imports.panel.gone')}
          />
        )}
        {error && !isGone(error) && (
          <Failure
            title={t('showback.page.imports.panel.error')}
            description={error.message}
            onRetry={reload}
          />
        )}
        {value && <ImportDetails of={value} />}
      </DialogBody>
    </Dialog>
  );
}
