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

import type { ReactElement } from 'react';
import type { Entity } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { OwnershipContent } from './OwnershipContent';

/** A card that was attached to the tab. */
export type OwnershipCard = {
  element: ReactElement;
  filter?: (entity: Entity) => boolean;
  /** `info` cards share a row, all others take the whole width. */
  type?: string;
};

/** The attached cards that are meant for the entity of the page. */
export function OwnershipTab(props: { cards: OwnershipCard[] }) {
  const { entity } = useEntity();
  const cards = props.cards.filter(({ filter }) => filter?.(entity) ?? true);
  const isInfo = ({ type }: OwnershipCard) => type === 'info';
  return (
    <OwnershipContent info={cards.filter(isInfo).map(({ element }) => element)}>
      {cards.filter(card => !isInfo(card)).map(({ element }) => element)}
    </OwnershipContent>
  );
}
