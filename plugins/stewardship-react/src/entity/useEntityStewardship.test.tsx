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

import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { NotFoundError } from '@backstage/errors';
import { TestApiProvider } from '@backstage/frontend-test-utils';
import type {
  EntityStewardship,
  StewardshipApi,
} from '@backstage-stewardship/plugin-stewardship-common';
import { stewardshipApiRef } from '../api';
import { useEntityStewardship } from './useEntityStewardship';

type Answer = { resolve(purpose: string): void; reject(error: Error): void };

/** An API that answers when the test says so. */
function createApi() {
  const answers: Answer[] = [];
  const getEntity = jest.fn(
    () =>
      new Promise<EntityStewardship>((resolve, reject) => {
        answers.push({
          resolve: purpose =>
            resolve({ support: { purpose: { value: purpose } } } as never),
          reject,
        });
      }),
  );
  const api: Partial<StewardshipApi> = { getEntity };
  return {
    api,
    getEntity,
    answer: (purpose: string) =>
      act(async () => answers.shift()?.resolve(purpose)),
    fail: (error: Error) => act(async () => answers.shift()?.reject(error)),
  };
}

function Card(props: { entityRef?: string }) {
  const state = useEntityStewardship({
    entityRef: props.entityRef ?? 'component:default/pay',
  });
  switch (state.status) {
    case 'error':
      return <button onClick={state.retry}>{state.error.message}</button>;
    case 'ready':
      return (
        <button onClick={state.refresh}>
          {state.value.support.purpose?.value}
          {state.refreshError && ` (${state.refreshError.message})`}
        </button>
      );
    default:
      return <p>{state.status}</p>;
  }
}

function page(api: Partial<StewardshipApi>, cards: React.ReactNode) {
  return (
    <TestApiProvider apis={[[stewardshipApiRef, api]]}>{cards}</TestApiProvider>
  );
}

describe('useEntityStewardship', () => {
  it('makes one request for all cards of an entity, whenever they mount', async () => {
    const { api, getEntity, answer } = createApi();
    const { rerender } = render(page(api, <Card key="1" />));
    rerender(page(api, [<Card key="1" />, <Card key="2" />]));
    expect(screen.getAllByText('loading')).toHaveLength(2);

    await answer('takes payments');
    rerender(
      page(api, [
        <Card key="1" />,
        <Card key="2" />,
        <Card key="3" entityRef="Component:default/PAY" />,
      ]),
    );
    expect(screen.getAllByText('takes payments')).toHaveLength(3);
    expect(getEntity).toHaveBeenCalledTimes(1);
    expect(getEntity).toHaveBeenCalledWith({
      entityRef: 'component:default/pay',
    });
  });

  it('asks separately for different entities', async () => {
    const { api, getEntity } = createApi();
    render(page(api, [<Card key="1" />, <Card key="2" entityRef="api:a/b" />]));
    expect(getEntity).toHaveBeenCalledTimes(2);
  });

  it('keeps the answer while one tab takes over from another, and forgets it after the last', async () => {
    const { api, getEntity, answer } = createApi();
    const { rerender } = render(page(api, <Card key="overview" />));
    await answer('takes payments');
    rerender(page(api, <Card key="ownership" />));
    expect(screen.getByText('takes payments')).toBeInTheDocument();
    expect(getEntity).toHaveBeenCalledTimes(1);

    rerender(page(api, null));
    await act(async () => {});
    rerender(page(api, <Card />));
    expect(screen.getByText('loading')).toBeInTheDocument();
    expect(getEntity).toHaveBeenCalledTimes(2);
  });

  it('says that an entity is not known yet', async () => {
    const { api, fail } = createApi();
    render(page(api, <Card />));
    await fail(new NotFoundError('No entity'));
    expect(screen.getByText('missing')).toBeInTheDocument();
  });

  it('takes an address where nobody answers for an error, not for an unknown entity', async () => {
    const { api, fail } = createApi();
    render(page(api, <Card />));
    await fail(new Error('Request failed with 404 Not Found'));
    expect(
      screen.getByText('Request failed with 404 Not Found'),
    ).toBeInTheDocument();
  });

  it('tries again after an error, for all cards at once', async () => {
    const { api, getEntity, answer, fail } = createApi();
    render(page(api, [<Card key="1" />, <Card key="2" />]));
    await fail(new Error('no connection'));
    await userEvent.click(screen.getAllByText('no connection')[0]);
    expect(screen.getAllByText('loading')).toHaveLength(2);
    await answer('takes payments');
    expect(screen.getAllByText('takes payments')).toHaveLength(2);
    expect(getEntity).toHaveBeenCalledTimes(2);
  });

  it('keeps the last good answer when a refresh fails', async () => {
    const { api, answer, fail } = createApi();
    render(page(api, <Card />));
    await answer('takes payments');
    await userEvent.click(screen.getByText('takes payments'));
    await fail(new Error('no connection'));
    expect(
      screen.getByText('takes payments (no connection)'),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button'));
    await answer('takes orders');
    expect(screen.getByText('takes orders')).toBeInTheDocument();
  });
});
