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

import { billedOf, readBill, selectionOf } from './__testUtils__/readBill';
import { partsOf } from './exactAmountOf';

const MICRO = 1_000_000_000n;

describe('presets', () => {
  it('computes effective costs of the AWS Cost and Usage Report', async () => {
    const header =
      'lineItem/LineItemType,lineItem/UnblendedCost,lineItem/CurrencyCode,lineItem/UsageStartDate,bill/BillingPeriodStartDate,product/ProductName,lineItem/ProductCode,lineItem/UsageAccountId,resourceTags/user:App,reservation/EffectiveCost,reservation/UnusedAmortizedUpfrontFeeForBillingPeriod,reservation/UnusedRecurringFee,reservation/ReservationARN,savingsPlan/SavingsPlanEffectiveCost,savingsPlan/TotalCommitmentToDate,savingsPlan/UsedCommitment';
    const line = (type: string, cost: string, rest: string) =>
      `${type},${cost},USD,2026-03-01T00:00:00.000Z,2026-03-01T00:00:00.000Z,,AmazonEC2,17,pay,${rest}`;
    const bill = await readBill(
      [
        header,
        line('Usage', '3', ',,,,,,'),
        line('DiscountedUsage', '0', '1.5,,,,,,'),
        line('SavingsPlanCoveredUsage', '4', ',,,,2.5,,'),
        line('SavingsPlanNegation', '-4', ',,,,,,'),
        line('SavingsPlanRecurringFee', '10', ',,,,,10,7.25'),
        line('RIFee', '20', ',1,0.5,,,,'),
        line('Fee', '100', ',,,arn,,,'),
        line('Fee', '5', ',,,,,,'),
        line('RIFee', '20', ',1,x,,,,'),
      ].join('\n'),
      {
        format: { preset: 'awsCur' },
        selection: selectionOf({ tags: ['app'] }),
      },
    );
    expect(
      bill.lines.map(({ billed, effective, label }) => [
        partsOf(billed) / MICRO,
        partsOf(effective) / MICRO,
        label.charge,
      ]),
    ).toEqual([
      [3_000_000n, 3_000_000n, 'Usage'],
      [0n, 1_500_000n, 'Usage'],
      [4_000_000n, 2_500_000n, 'Usage'],
      [-4_000_000n, 0n, 'Adjustment'],
      [10_000_000n, 2_750_000n, 'Purchase'],
      [20_000_000n, 1_500_000n, 'Purchase'],
      [100_000_000n, 0n, 'Purchase'],
      [5_000_000n, 5_000_000n, 'Purchase'],
    ]);
    expect(bill.rejected).toMatchObject([
      { line: 10, column: 'reservation/UnusedRecurringFee', value: 'x' },
    ]);
    expect(bill.lines[0]).toMatchObject({
      label: { provider: 'AWS', service: 'AmazonEC2' },
      attributes: { account: '17', tags: new Map([['app', 'pay']]) },
    });
  });

  it('reads what AWS writes in Parquet, and in reports of the second version', async () => {
    const header =
      'line_item_line_item_type,line_item_unblended_cost,line_item_currency_code,line_item_usage_start_date,bill_billing_period_start_date,line_item_product_code,product_product_family,product_region_code,line_item_usage_account_id,line_item_usage_account_name,reservation_effective_cost,reservation_unused_amortized_upfront_fee_for_billing_period,reservation_unused_recurring_fee,reservation_reservation_a_r_n';
    const day = '2026-03-01 00:00:00.000';
    const line = (type: string, cost: string, rest: string) =>
      `${type},${cost},USD,${day},${day},AmazonEC2,Compute,eu-1,17,Shop,${rest}`;
    const tagged = [
      [
        'resource_tags_user_cost_center,resource_tags_user_app_name',
        'A-17,pay',
      ],
      [
        'resource_tags',
        '"{""user_cost_center"":""A-17"",""user:AppName"":""pay"",""aws_created_by"":""x""}"',
      ],
      [
        'tags',
        '"{""resourceTags/CostCenter"":""A-17"",""resourceTags/app-name"":""pay"",""accountTag/CostCenter"":""x""}"',
      ],
    ];
    for (const [columns, tags] of tagged) {
      const bill = await readBill(
        [
          `${header},${columns}`,
          line('Usage', '3', `,,,,${tags}`),
          line('DiscountedUsage', '0', `1.5,,,,${tags}`),
          line('RIFee', '20', `,1,0.5,,${tags}`),
          line('Fee', '100', `,,,arn,${tags}`),
        ].join('\n'),
        {
          format: { preset: 'awsCur' },
          selection: selectionOf({
            tags: ['CostCenter', 'app-name', 'created_by'],
            region: true,
          }),
        },
      );
      expect(bill.rejected).toEqual([]);
      expect(
        bill.lines.map(({ billed, effective }) => [
          partsOf(billed) / MICRO,
          partsOf(effective) / MICRO,
        ]),
      ).toEqual([
        [3_000_000n, 3_000_000n],
        [0n, 1_500_000n],
        [20_000_000n, 1_500_000n],
        [100_000_000n, 0n],
      ]);
      expect(bill.lines[0]).toMatchObject({
        ...{ day: '2026-03-01', period: '2026-03' },
        label: { service: 'AmazonEC2', category: 'Compute' },
        attributes: {
          ...{ account: '17', accountName: 'Shop', region: 'eu-1' },
          tags: new Map([
            ['CostCenter', 'A-17'],
            ['app-name', 'pay'],
          ]),
        },
      });
    }
  });

  it('reads what Azure writes in different years and languages', async () => {
    const agreement = await readBill(
      '\uFEFFSubscriptionId,SubscriptionName,Date,BillingPeriodStartDate,MeterCategory,Cost,BillingCurrency,ChargeType,Tags\n' +
        's1,Shop,09/21/2023,09/01/2023,Storage,0.00004,USD,Refund,"""env"": ""prod"",""App"": ""pay"""\n',
      {
        format: { preset: 'azureCost' },
        selection: selectionOf({ tags: ['app'] }),
      },
    );
    expect(agreement.lines).toMatchObject([
      {
        ...{
          day: '2023-09-21',
          period: '2023-09',
          billed: { micros: 40, rest: 0 },
        },
        label: { provider: 'Microsoft', service: 'Storage', charge: 'Credit' },
        attributes: {
          account: 's1',
          accountName: 'Shop',
          tags: new Map([['app', 'pay']]),
        },
      },
    ]);
    const german = await readBill(
      'Abonnement-GUID (SubscriptionGuid),UsageDateTime (UsageDateTime),PreTaxCost (PreTaxCost),ServiceName,Currency\ns1,2021-02-02,0.075,Load Balancer,EUR\n',
      { format: { preset: 'azureCost' } },
    );
    expect(german.lines).toMatchObject([
      { day: '2021-02-02', currency: 'EUR', attributes: { account: 's1' } },
    ]);
  });

  it('reads CSV of OpenCost, with labels as Prometheus names them', async () => {
    const bill = await readBill(
      'Date,Namespace,ControllerName,TotalCost,Labels,Label_team\n2023-01-01,shop,pay,0.010493746736011505,"{""backstage_io_kubernetes_id"":""pay""}",a-team\n',
      {
        format: { preset: 'openCost', constants: { currency: 'EUR' } },
        selection: selectionOf({
          tags: ['backstage.io/kubernetes-id', 'team', 'namespace'],
          resourceName: true,
        }),
      },
    );
    expect(billedOf(bill.lines)).toEqual([10_493_746_736_012n]);
    expect(bill.lines).toMatchObject([
      {
        ...{ currency: 'EUR', period: '2023-01' },
        label: { provider: 'OpenCost', service: 'Kubernetes' },
        attributes: {
          ...{ account: 'shop', resourceName: 'pay' },
          tags: new Map([
            ['backstage.io/kubernetes-id', 'pay'],
            ['namespace', 'shop'],
            ['team', 'a-team'],
          ]),
        },
      },
    ]);
    await expect(
      readBill('Date,Namespace,TotalCost\n', {
        format: { preset: 'openCost' },
      }),
    ).rejects.toThrow(
      "no column for currency. Its first line has 'Date', 'Namespace', 'TotalCost'",
    );
  });

  it('reads what OpenCost answers', async () => {
    const window = {
      start: '2026-03-01T00:00:00Z',
      end: '2026-03-02T00:00:00Z',
    };
    const labels = { app: 'pay' };
    const answer = {
      code: 200,
      data: [
        {
          pay: {
            properties: { namespace: 'shop', controller: 'pay', labels },
            window,
            totalCost: 1.52743,
          },
          __idle__: { properties: {}, window, totalCost: 1e-7 },
          broken: { properties: null, window, totalCost: null },
        },
        {
          pay: {
            window: {
              start: '2026-03-02T00:00:00Z',
              end: '2026-03-09T00:00:00Z',
            },
            totalCost: 2,
          },
        },
        null,
      ],
    };
    const options = {
      path: 'allocation.json',
      format: { preset: 'openCost' as const, constants: { currency: 'USD' } },
      selection: selectionOf({ tags: ['app', 'controller'] }),
    };
    const bill = await readBill(JSON.stringify(answer), options);
    expect(billedOf(bill.lines)).toEqual([
      1_527_430_000_000_000n,
      100_000_000n,
      2_000_000_000_000_000n,
    ]);
    expect([...bill.lines[0].attributes.tags.values()]).toEqual(['pay', 'pay']);
    expect(bill.rejected).toMatchObject([
      { line: 3, reason: 'the cost is missing' },
    ]);
    expect(bill.notes).toEqual([
      expect.stringMatching('costs of more than one day'),
    ]);
    await expect(readBill('{"data":', options)).rejects.toThrow(
      'is not valid JSON',
    );
    await expect(readBill('{"data":{}}', options)).rejects.toThrow(
      "has no list 'data'",
    );
  });

  it('reads any other CSV by what the settings say', async () => {
    const bill = await readBill(
      'Tag;Betrag;Projekt;lbl:team\n31.03.2026;1.234,50;Laden;a\n',
      {
        format: {
          preset: 'csv',
          columns: {
            day: ['Datum', 'tag'],
            billed: ['Betrag'],
            account: ['Projekt'],
          },
          constants: { currency: 'EUR', service: 'Hosting', provider: 'Rack' },
          tagColumns: 'lbl:',
          dateFormat: 'dd.MM.yyyy',
        },
        selection: selectionOf({ tags: ['Team'], columns: ['PROJEKT'] }),
      },
    );
    expect(bill.lines).toMatchObject([
      {
        ...{
          day: '2026-03-31',
          currency: 'EUR',
          billed: { micros: 1_234_500_000 },
        },
        label: {
          provider: 'Rack',
          service: 'Hosting',
          category: '',
          charge: 'Usage',
        },
        attributes: {
          account: 'Laden',
          tags: new Map([['Team', 'a']]),
          columns: new Map([['PROJEKT', 'Laden']]),
        },
      },
    ]);
    await expect(
      readBill('a,b\n1,2\n', { format: { preset: 'csv' } }),
    ).rejects.toThrow('no column for billed, currency, day, service');
  });
});
