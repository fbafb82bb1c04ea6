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

type OAuth = {
  /** Id of the OAuth client. */
  clientId: string;
  /**
   * Secret of the OAuth client.
   *
   * @visibility secret
   */
  clientSecret: string;
  /** What stands before `.pagerduty.com` in the address of the account. */
  subDomain: string;
  /** `us` unless told, or `eu`. */
  region?: string;
};

export interface Config {
  /** The section of the PagerDuty plugin, read as it is. */
  pagerDuty?: {
    /** `https://api.pagerduty.com` unless told; `https://api.eu.pagerduty.com` for OAuth in the region `eu`. */
    apiBaseUrl?: string;
    /** Of the PagerDuty plugin; nothing is sent there. */
    eventsBaseUrl?: string;
    /**
     * API token; one that may only read suffices.
     *
     * @visibility secret
     */
    apiToken?: string;
    /**
     * OAuth client with the scopes services.read, escalation_policies.read, schedules.read, users.read and
     * oncalls.read, where there is no API token.
     *
     * @deepVisibility secret
     */
    oauth?: OAuth;
    /**
     * Several accounts instead of one.
     *
     * @deepVisibility secret
     */
    accounts?: {
      /** As written in the annotation `pagerduty.com/account`, and in on-call sources as `@<id>/`. */
      id: string;
      /** Whether keys without an account belong to this one. */
      isDefault?: boolean;
      /** As above, for this account. */
      apiBaseUrl?: string;
      /** Of the PagerDuty plugin; nothing is sent there. */
      eventsBaseUrl?: string;
      /**
       * API token of this account.
       *
       * @visibility secret
       */
      apiToken?: string;
      /** OAuth client of this account. */
      oauth?: OAuth;
    }[];
  };

  stewardship?: {
    /** How PagerDuty is read. */
    pagerDuty?: {
      /** How many requests one refresh may make, 5 to 1000; 40 unless told. What is left comes in the next one. */
      requestsPerRun?: number;
      /** Where OAuth tokens come from; `https://identity.pagerduty.com` unless told. */
      identityBaseUrl?: string;
    };
  };
}
