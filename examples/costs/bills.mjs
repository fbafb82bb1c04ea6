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

import { lines, providers, services } from './landscape.mjs';
import {
  dayBefore,
  daysIn,
  daysOf,
  monthNumber,
  monthsUntil,
  nextMonth,
} from './months.mjs';

const SEED = 'northline';

/** The rows of one month of one provider, up to a day. The same for the same day, on any machine. */
export function billOf({ provider, month, until }) {
  const days = daysOf(month).filter(day => day <= until);
  const bill = { provider, month, until };
  const usage = days.flatMap(day =>
    lines[provider].flatMap((line, index) => dayOf(bill, line, index, day)),
  );
  const isOver = until > days[days.length - 1] || days.length === daysIn(month);
  return [
    ...purchasesOf(bill, days),
    ...usage,
    ...creditsOf(bill, days),
    ...correctionsOf(bill, days),
    ...(isOver ? taxOf(bill, usage) : []),
  ];
}

/** What a line costs on a day, and how it was paid. */
function dayOf(bill, line, index, day) {
  const { month, until, provider } = bill;
  const weekday = new Date(day).getUTCDay();
  const isWeekend = weekday === 0 || weekday === 6;
  // Steady growth, quiet weekends, the weather of each day, and now and then a month in which something went wrong.
  const wave =
    (1 + 0.008 * monthNumber(month)) *
    (isWeekend && !line.resourceName ? 0.82 : 1) *
    (0.94 + 0.12 * chance(provider, index, day)) *
    (chance('surge', line.name, month) < 0.05 ? 1.7 : 1);
  // In its first days, a bill of the month before is not final yet.
  const early = until < `${nextMonth(month)}-06` ? 1.004 : 1;
  const price = services[line.service][3];
  const quantity = Number((((line.cost * wave) / price) * early).toFixed(4));
  const cost = decimal(quantity * price);
  const row = rowOf(bill, line, day, {
    ChargeDescription: `${line.service}, by use`,
    PricingQuantity: decimal(quantity),
  });
  if (!line.committed) {
    return [{ ...row, ...amounts(cost, cost) }];
  }
  const paid = decimal(line.cost);
  const used = decimal(line.cost * 0.95);
  const commitment = {
    CommitmentDiscountId: `commitment-${line.resourceName}`,
    PricingCategory: 'Committed',
  };
  return [
    {
      ...row,
      ...amounts('0', used, paid),
      ...commitment,
      CommitmentDiscountStatus: 'Used',
    },
    {
      ...row,
      ...amounts('0', decimal(line.cost - Number(used)), '0'),
      ...commitment,
      ChargeDescription: `${line.service}, paid ahead and not used`,
      CommitmentDiscountStatus: 'Unused',
    },
  ];
}

/** In February, what is paid for a year ahead. Only the invoice has it; each day has its part. */
function purchasesOf(bill, days) {
  if (!bill.month.endsWith('-02') || days.length === 0) {
    return [];
  }
  return lines[bill.provider]
    .filter(line => line.committed)
    .map(line => ({
      ...rowOf(bill, line, days[0], {
        ChargeCategory: 'Purchase',
        ChargeDescription: `${line.service}, one year ahead`,
        ChargeFrequency: 'One-Time',
        CommitmentDiscountId: `commitment-${line.resourceName}`,
        PricingCategory: 'Committed',
      }),
      ...amounts(decimal(line.cost * 365), '0'),
    }));
}

function creditsOf(bill, days) {
  const [first] = days;
  if (bill.provider !== 'brindleway' || !first) {
    return [];
  }
  const runner = lines.brindleway.find(({ name }) => name === 'build-runner');
  return [
    {
      ...rowOf(bill, runner, first, {
        ChargeCategory: 'Credit',
        ChargeDescription: 'Credit for moving the build system',
        ChargeFrequency: 'Recurring',
      }),
      ...amounts('-310.5', '-310.5'),
    },
  ];
}

/** What was wrong in the month before is taken back in this one, on the days that it is about. */
function correctionsOf(bill, days) {
  const lastOfBefore = dayBefore(`${bill.month}-01`);
  return days.length < 3
    ? []
    : lines[bill.provider]
        .filter((line, index) => chance('wrong', index, bill.month) < 0.04)
        .map(line => ({
          ...rowOf(bill, line, lastOfBefore, {
            ChargeClass: 'Correction',
            ChargeDescription: `${line.service}, counted twice`,
          }),
          ...amounts(decimal(-0.35 * line.cost), decimal(-0.35 * line.cost)),
        }));
}

function taxOf(bill, usage) {
  const { taxPercent } = providers[bill.provider];
  if (!taxPercent) {
    return [];
  }
  const billed = usage.reduce((sum, row) => sum + Number(row.BilledCost), 0);
  const tax = ((billed * taxPercent) / 100).toFixed(2);
  const { SubAccountId, SubAccountName, ...row } = rowOf(
    bill,
    { ...lines[bill.provider][0], tags: {}, name: 'tax' },
    `${bill.month}-01`,
    { ChargeCategory: 'Tax', ChargeDescription: 'Levy on services' },
  );
  return [
    {
      ...row,
      ...{
        ResourceId: undefined,
        ServiceName: 'Levy',
        ServiceCategory: 'Other',
      },
      ...{ ChargePeriodEnd: `${nextMonth(bill.month)}-01T00:00:00Z` },
      ...amounts(tax, tax),
    },
  ];
}

function rowOf(bill, line, day, more) {
  const { name, billingAccount, currency, region } = providers[bill.provider];
  const [category, subcategory, unit] = services[line.service];
  const slug = line.service.toLowerCase().replaceAll(' ', '-');
  const resource = line.resourceName ?? `${line.name}-${slug}`;
  const isTagged = !line.taggedSince || isSince(line.taggedSince, bill);
  const tags = isTagged ? line.tags ?? {} : {};
  return {
    BillingAccountId: billingAccount,
    BillingAccountName: 'Northline Railways',
    BillingCurrency: currency,
    BillingPeriodStart: `${bill.month}-01T00:00:00Z`,
    BillingPeriodEnd: `${nextMonth(bill.month)}-01T00:00:00Z`,
    ChargeCategory: 'Usage',
    ChargeFrequency: 'Usage-Based',
    ChargePeriodStart: `${day}T00:00:00Z`,
    ChargePeriodEnd: `${dayBefore(day, -1)}T00:00:00Z`,
    InvoiceIssuerName: name,
    PricingCategory: 'Standard',
    PricingUnit: unit,
    ProviderName: name,
    PublisherName: name,
    RegionId: region[0],
    RegionName: region[1],
    ResourceId: `${bill.provider}:${line.account[0]}:${slug}/${resource}`,
    ResourceName: resource,
    ServiceCategory: category,
    ServiceName: line.service,
    ServiceSubcategory: subcategory,
    SubAccountId: line.account[0],
    SubAccountName: line.account[1],
    Tags: JSON.stringify(tags),
    x_project: line.project,
    ...more,
  };
}

function amounts(billed, effective, list = effective) {
  return {
    BilledCost: billed,
    EffectiveCost: effective,
    ContractedCost: effective,
    ListCost: list,
  };
}

/** As bills write numbers: without an exponent, until they are very small. */
function decimal(value) {
  const text = value.toFixed(10).replace(/\.?0+$/, '');
  return Math.abs(value) < 0.00005 && value !== 0
    ? value.toExponential(3).toUpperCase()
    : text;
}

/** Between 0 and 1, always the same for the same words: FNV-1a, and the end of MurmurHash 3 to mix it. */
function chance(...words) {
  let hash = 0x811c9dc5;
  for (const character of [SEED, ...words].join(' ')) {
    hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}

/** Whether a bill is of the last `months` months. */
function isSince(months, { month, until }) {
  return month > monthsUntil(until, months + 1)[0];
}
