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

import { InputError } from '@backstage/errors';
import type { CostUploadPreset } from '@backstage-stewardship/plugin-stewardship-common';
import type { CostSettings } from '../CostSettings';
import { currencyOf } from '../reading/currency';
import type { FileFormat } from '../reading/FileFormat';
import { configuredFormat } from './createImportSources';

/**
 * How a file that somebody brings is read: as the configuration says of its source, else as the caller says, else as FOCUS. Throws
 * an `InputError` where both say it, and where the file could never be read so.
 */
export function uploadFormat(options: {
  source: string;
  settings: Pick<CostSettings, 'sources'>;
  preset?: CostUploadPreset;
  /** What the file has no column of. */
  currency?: string;
}): FileFormat {
  const { source, settings, preset = 'focus', currency } = options;
  const isConfigured = settings.sources.some(({ id }) => id === source);
  if (isConfigured && (options.preset ?? currency) !== undefined) {
    throw new InputError(
      `The configuration says how files of '${source}' are read; leave out 'preset' and 'currency', or import the file into another source`,
    );
  }
  const configured = configuredFormat(source, settings);
  if (configured) {
    return configured;
  }
  if (currency === undefined) {
    if (preset === 'openCost') {
      throw new InputError(
        "OpenCost does not say of which currency its costs are; say it in 'currency', for example 'USD'",
      );
    }
    return { preset, columns: {}, constants: {} };
  }
  const known = currencyOf(currency);
  if (known === undefined) {
    throw new InputError(
      "The 'currency' must be a code of ISO 4217, or the name of credits or tokens",
    );
  }
  return { preset, columns: {}, constants: { currency: known } };
}
