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

import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  authProvidersExtensionPoint,
  createProxyAuthenticator,
  createProxyAuthProviderFactory,
} from '@backstage/plugin-auth-node';

const PROVIDER = 'demo-approver';

/**
 * Lets a second person of the demo organization in, without a password. Nobody approves their own exemptions, so that one
 * person alone could not try them. As the guest, only in development, and only where `auth.providers.demo-approver` says who it is.
 */
export const demoApproverModule = createBackendModule({
  pluginId: 'auth',
  moduleId: 'demo-approver',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        providers: authProvidersExtensionPoint,
      },
      async init({ config, providers }) {
        const entityRef = config.getOptionalString(
          `auth.providers.${PROVIDER}.userEntityRef`,
        );
        if (entityRef === undefined) {
          return;
        }
        providers.registerProvider({
          providerId: PROVIDER,
          factory: createProxyAuthProviderFactory({
            authenticator: createProxyAuthenticator({
              defaultProfileTransform: async () => ({ profile: {} }),
              initialize: () => undefined,
              authenticate: async () => {
                if (process.env.NODE_ENV !== 'development') {
                  throw new NotAllowedError(
                    `The provider '${PROVIDER}' is for development only`,
                  );
                }
                return { result: {} };
              },
            }),
            signInResolver: async (_, context) =>
              await context.signInWithCatalogUser({ entityRef }),
          }),
        });
      },
    });
  },
});
