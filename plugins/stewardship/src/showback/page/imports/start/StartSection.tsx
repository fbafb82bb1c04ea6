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

import { Alert } from '@backstage/ui';
import type { CostImportPage } from '@backstage-stewardship/plugin-stewardship-common';
import { useRefusalWords } from './useRefusalWords';
import { TakeBackSection } from '../takeBack/TakeBackSection';
import { SourceButtons } from './SourceButtons';
import { UploadForm } from './UploadForm';
import classNames from './StartSection.module.css';

/** How to import something now, and to take back what was imported, for those who may. */
export function StartSection(props: {
  page: CostImportPage;
  onStarted: () => void;
}) {
  const { page, onStarted } = props;
  const words = useRefusalWords();
  if (!page.mayImport) {
    return <Alert status="info" icon title={words({ reason: 'permission' })} />;
  }
  return (
    <div className={classNames.start}>
      <div className={classNames.sources}>
        <SourceButtons page={page} onStarted={onStarted} />
        <TakeBackSection page={page} onChanged={onStarted} />
      </div>
      <UploadForm sources={page.sources} onStarted={onStarted} />
    </div>
  );
}
