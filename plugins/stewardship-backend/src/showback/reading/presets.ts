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

import type { CostColumn, FileFormat } from './FileFormat';
import type { ColumnSpelling } from './HeaderNames';
import type { TagSpelling } from './TagReader';

/** How bills of a kind are written. */
export type CostPreset = {
  /** Names of columns, the best one first. Of texts, the first one that is not empty counts in each row. */
  columns: Partial<Record<CostColumn, readonly string[]>>;
  constants: Partial<Record<CostColumn, string>>;
  /** Columns whose names begin so are tags. */
  tagColumns?: string;
  /** Columns that are tags under another name. */
  namedTags?: Readonly<Record<string, string>>;
  /** Besides ISO 8601. */
  dateFormats?: readonly string[];
  /** How the bill spells the keys of tags; as they are unless told. */
  tagSpelling?: TagSpelling;
  /** How else the bill may spell its columns. */
  columnSpelling?: ColumnSpelling;
};

const focus: CostPreset = {
  columns: {
    billed: ['BilledCost'],
    effective: ['EffectiveCost'],
    currency: ['BillingCurrency'],
    day: ['ChargePeriodStart'],
    period: ['BillingPeriodStart'],
    service: ['ServiceName'],
    category: ['ServiceCategory'],
    provider: [
      'ServiceProviderName',
      'ProviderName',
      'InvoiceIssuerName',
      'PublisherName',
    ],
    charge: ['ChargeCategory'],
    account: ['SubAccountId', 'BillingAccountId'],
    accountName: ['SubAccountName', 'BillingAccountName'],
    resourceId: ['ResourceId'],
    resourceName: ['ResourceName'],
    region: ['RegionId', 'RegionName'],
    // Where the cost of something shared is allocated, its own tags say less.
    tags: ['AllocatedTags', 'Tags'],
  },
  constants: {},
};

const awsCur: CostPreset = {
  columns: {
    billed: ['lineItem/UnblendedCost'],
    currency: ['lineItem/CurrencyCode'],
    day: ['lineItem/UsageStartDate'],
    period: ['bill/BillingPeriodStartDate'],
    service: ['product/ProductName', 'lineItem/ProductCode'],
    category: ['product/productFamily'],
    provider: ['bill/BillingEntity'],
    charge: ['lineItem/LineItemType'],
    account: ['lineItem/UsageAccountId', 'bill/PayerAccountId'],
    accountName: ['lineItem/UsageAccountName', 'bill/PayerAccountName'],
    resourceId: ['lineItem/ResourceId'],
    region: ['product/regionCode', 'product/region'],
    tags: ['resource_tags', 'tags'],
  },
  constants: { provider: 'AWS' },
  tagColumns: 'resourceTags/user:',
  tagSpelling: 'aws',
  columnSpelling: 'snake',
};

const azureCost: CostPreset = {
  columns: {
    billed: ['CostInBillingCurrency', 'Cost', 'PreTaxCost'],
    currency: ['BillingCurrency', 'BillingCurrencyCode', 'Currency'],
    day: ['Date', 'UsageDateTime', 'UsageDate'],
    period: ['BillingPeriodStartDate'],
    service: ['MeterCategory', 'ServiceName', 'ConsumedService'],
    category: ['ServiceFamily'],
    charge: ['ChargeType'],
    account: ['SubscriptionId', 'SubscriptionGuid', 'BillingAccountId'],
    accountName: ['SubscriptionName', 'SubscriptionName', 'BillingAccountName'],
    resourceId: ['ResourceId', 'InstanceId', 'InstanceName'],
    resourceName: ['ResourceName'],
    region: ['ResourceLocation', 'MeterRegion'],
    tags: ['Tags'],
  },
  constants: { provider: 'Microsoft' },
  dateFormats: ['M/d/yyyy'],
  columnSpelling: 'translated',
};

const openCost: CostPreset = {
  columns: {
    billed: ['TotalCost'],
    effective: ['TotalCost'],
    day: ['Date'],
    account: ['Namespace'],
    accountName: ['Namespace'],
    resourceName: ['ControllerName'],
    tags: ['Labels'],
  },
  constants: { provider: 'OpenCost', service: 'Kubernetes' },
  tagColumns: 'Label_',
  namedTags: {
    cluster: 'Cluster',
    namespace: 'Namespace',
    controller: 'ControllerName',
    controllerKind: 'ControllerKind',
    pod: 'Pod',
    container: 'Container',
    node: 'Node',
  },
  tagSpelling: 'prometheus',
};

/** What is known of the bills of clouds. */
export const presets: Record<FileFormat['preset'], CostPreset> = {
  focus,
  awsCur,
  azureCost,
  openCost,
  csv: { columns: {}, constants: {} },
};
