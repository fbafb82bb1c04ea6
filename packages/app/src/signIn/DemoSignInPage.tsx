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
import { ProxiedSignInPage } from '@backstage/core-components';
import type { IdentityApi } from '@backstage/core-plugin-api';
import type { SignInPageProps } from '@backstage/plugin-app-react';
import { Button, Flex, Text } from '@backstage/ui';
import styles from './DemoSignInPage.module.css';

// Ids of providers of the auth backend: see auth.providers in app-config.yaml.
const PERSONS = [
  {
    provider: 'guest',
    enter: 'Enter',
    name: 'Marit Holm',
    about: 'owns the payment services, answers questions, asks for exemptions',
  },
  {
    provider: 'demo-approver',
    enter: 'Enter as approver',
    name: 'Noor Valdengard',
    about: 'is of another team, and decides about exemptions',
  },
];

const KEY = 'stewardship-demo-person';

/** Lets somebody in as one of two persons of the demo organization, and remembers who until they sign out. */
export function DemoSignInPage(props: SignInPageProps) {
  const [provider, setProvider] = useState(() =>
    PERSONS.map(person => person.provider).find(
      known => known === localStorage.getItem(KEY),
    ),
  );
  if (provider !== undefined) {
    return (
      <ProxiedSignInPage
        provider={provider}
        onSignInSuccess={identity => {
          localStorage.setItem(KEY, provider);
          props.onSignInSuccess(forgottenOnSignOut(identity));
        }}
      />
    );
  }
  return (
    <main className={styles.page}>
      <Text as="h1" variant="title-medium">
        Stewardship demo
      </Text>
      <Text>
        Nothing here asks for a password. Choose whose eyes to see with.
      </Text>
      <ul className={styles.persons}>
        {PERSONS.map(person => (
          <li key={person.provider} className={styles.person}>
            <Flex direction="column" gap="2">
              <Text weight="bold">{person.name}</Text>
              <Text color="secondary">{person.about}</Text>
              <div>
                <Button onPress={() => setProvider(person.provider)}>
                  {person.enter}
                </Button>
              </div>
            </Flex>
          </li>
        ))}
      </ul>
    </main>
  );
}

function forgottenOnSignOut(identity: IdentityApi): IdentityApi {
  return {
    getProfileInfo: () => identity.getProfileInfo(),
    getBackstageIdentity: () => identity.getBackstageIdentity(),
    getCredentials: () => identity.getCredentials(),
    signOut: async () => {
      localStorage.removeItem(KEY);
      await identity.signOut();
    },
  };
}
