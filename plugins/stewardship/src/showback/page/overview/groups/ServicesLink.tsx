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

import { Link } from '@backstage/ui';
import type {
  CostDimension,
  CostGroup,
} from '@backstage-stewardship/plugin-stewardship-common';
import { useTexts } from '../../../../useTexts';
import { stewardshipShowbackTranslationRef } from '../../../translation';
import { useShowbackPage } from '../../../useShowbackPage';
import { writeOverviewQuery, type CatalogFilter } from '../overviewQuery';
import { useOverviewQuery } from '../useOverviewQuery';
import { useOverviewWords } from '../useOverviewWords';

/** By what services are narrowed down to those of a group. */
const FILTERS: Partial<Record<CostDimension, CatalogFilter>> = {
  team: 'owner',
  system: 'system',
  domain: 'domain',
};

/** How many services a group has, and the way to what each of them costs. */
export function ServicesLink(props: { group: CostGroup; by: CostDimension }) {
  const { group, by } = props;
  const { key, services } = group;
  const { t } = useTexts(stewardshipShowbackTranslationRef);
  const { query } = useOverviewQuery();
  const { nameOf } = useOverviewWords();
  const page = useShowbackPage();
  const filter = FILTERS[by];
  const words = t('showback.page.overview.groups.services', {
    count: services,
  });
  if (!page || !filter || !group.entity?.known) {
    return <>{words}</>;
  }
  const { text: _, ...others } = query.filter;
  const address = writeOverviewQuery(
    {
      ...query,
      ...{ by: 'service', cursor: undefined },
      filter: { ...others, [filter]: [key] },
    },
    new URLSearchParams(),
  );
  return (
    <Link
      variant="body-small"
      color="secondary"
      href={page(address)}
      aria-label={t('showback.page.overview.groups.servicesOf', {
        count: services,
        name: nameOf(group, by),
      })}
    >
      {words}
    </Link>
  );
}
