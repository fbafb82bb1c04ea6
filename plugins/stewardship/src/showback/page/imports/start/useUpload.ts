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

import { useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import { stewardshipApiRef } from '@backstage-stewardship/plugin-stewardship-react';
import { refusalOf, type Refusal } from './refusalOf';
import type { UploadRequest } from './uploadDraft';

/** What came of sending a file. */
export type UploadOutcome =
  | { status: 'sending' | 'sent'; file: string }
  | { status: 'refused'; refusal: Refusal };

/** Sends a file to the backend, which imports it. */
export function useUpload(options: { onSent: (sent: UploadRequest) => void }) {
  const { costs } = useApi(stewardshipApiRef);
  const [outcome, setOutcome] = useState<UploadOutcome>();

  async function send(request: UploadRequest) {
    const { file, ...written } = request;
    setOutcome({ status: 'sending', file: file.name });
    try {
      await costs.uploadCosts({ ...written, fileName: file.name, body: file });
      setOutcome({ status: 'sent', file: file.name });
      options.onSent(request);
    } catch (thrown) {
      setOutcome({ status: 'refused', refusal: refusalOf(thrown) });
    }
  }
  return { outcome, send, forget: () => setOutcome(undefined) };
}
