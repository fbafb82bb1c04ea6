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

import type { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

type WeeklyHours = {
  /** IANA time zone, for example `Europe/Brussels`. */
  timeZone: string;
  /** The days on which the hours begin. */
  days: ('mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun')[];
  /** When the hours begin, `HH:mm`. */
  from: string;
  /** When the hours end, `HH:mm`; at or before `from` means the next day. */
  to: string;
};

type RecordSource =
  | {
      /** Key of an annotation. */
      annotation: string;
    }
  | {
      /** Key of a label. */
      label: string;
    }
  | {
      /** A tag; `*` stands for the value, for example `tier-*`. */
      tag: string;
      /** What the tag means, where it does not contain the value. */
      value?: string;
    }
  | {
      /** Path below `spec`, with dots. */
      spec: string;
    }
  | {
      /** A link of the entity. */
      link: {
        /** The type of the link. */
        type?: string;
        /** Text in the title of the link; case does not matter. */
        titleContains?: string;
        /** Text in the address of the link; case does not matter. */
        urlContains?: string;
      };
    };

export interface Config {
  /**
   * How services are supported, and where an organization writes it down.
   *
   * @visibility backend
   */
  stewardship?: {
    /** Support tiers. Four are defined where this is left out: platinum, gold, silver and bronze. */
    supportTiers?: {
      /** As written in `spec.stewardship.supportTier`; case does not matter. */
      id: string;
      /** As shown. */
      title: string;
      /** 1 is the most critical. */
      rank: number;
      /** What the tier is meant for. */
      description?: string;
      /** Name of support hours, or weekly hours. */
      supportHours?: string | WeeklyHours;
      /** How fast the team reacts, by severity. */
      severities?: {
        /** Name or number of the severity. */
        severity: string | number;
        /** The longest time until somebody responds, ISO 8601 duration. */
        respondWithin?: string;
        /** The longest time until it is resolved, ISO 8601 duration. */
        resolveWithin?: string;
      }[];
      /** The promised availability, percent. */
      availability?: number;
      /** The longest recovery time objective that the tier allows, ISO 8601 duration. */
      maxRto?: string;
      /** The longest recovery point objective that the tier allows, ISO 8601 duration. */
      maxRpo?: string;
      /** How often owners confirm their record, ISO 8601 duration. */
      reviewEvery?: string;
      /** How many people must know each technology; the general `minimumPeople` unless told. */
      minimumPeople?: number;
      /** Failure modes that need a runbook. */
      requiredFailureModes?: string[];
      /** How early changes are announced, ISO 8601 duration. */
      changeNotice?: string;
    }[];
    /** Other spellings of tiers, for example `tier-1: platinum`. Case and spaces around do not matter. */
    tierValues?: { [value: string]: string };
    /** Support hours by name. `business` and `24x7` exist and can be defined anew. */
    supportHours?: { [name: string]: 'always' | WeeklyHours };
    /** Environments that every service should have. */
    environments?: string[];
    /** Duties that every service should have somebody for, as roles of contacts. */
    duties?: {
      /** Role of the contacts who have the duty. */
      role: string;
      /** As shown. */
      title: string;
    }[];
    /** How many people must know a technology where no tier says so; 3 unless told. */
    minimumPeople?: number;
    /** What holds where nothing is declared or inherited. */
    defaults?: {
      /** Id of a support tier. */
      supportTier?: string;
      /** How often owners confirm their record, ISO 8601 duration. */
      reviewEvery?: string;
    };
    /**
     * Where an organization already writes things down, by concern and in order of precedence. `spec.stewardship` and
     * `stewardship.dev/…` annotations come first. Concerns are `purpose`, `supportTier`, `commitments.<name>`,
     * `environments`, `dataClassification`, `runbooks`, `alertRules`, `technologies`, `sbom`, `escalation`, `onCall` and `contacts.<role>`.
     */
    sources?: { [concern: string]: RecordSource[] };
    /** Short form of `sources` for annotations. */
    annotationAliases?: { [concern: string]: string[] };
    /**
     * Rotas by id: people who take turns. A step of the ladder names one with `onCall: rota:<id>`. Rotas of a team are
     * better written in `spec.stewardship.rotas` of its group.
     */
    rotas?: {
      [id: string]: {
        /** As shown. */
        title?: string;
        /** Entity references, in the order of their turns. */
        members: string[];
        /** IANA time zone in which all times of the rota are meant, for example `Europe/Brussels`. */
        timeZone: string;
        /** First day of the first shift, `YYYY-MM-DD`. */
        startsOn: string;
        /** Time of the hand-over, `HH:mm`. */
        handover: string;
        /** Day of the hand-over, for shifts of whole weeks; the day of the week of `startsOn` unless told. */
        handoverDay?: 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun';
        /** Length of a shift: whole weeks, whole days or hours that divide a day, such as `P1W`, `P1D` or `PT12H`. */
        shift: string;
        /** When somebody is on call, a name of support hours or weekly hours; always unless told. */
        hours?: string | WeeklyHours;
        /** Who takes over from whoever has the turn. */
        overrides?: {
          /** Entity reference. */
          ref: string;
          /** From when, `YYYY-MM-DDTHH:mm` in the time zone of the rota. */
          from: string;
          /** Until when, `YYYY-MM-DDTHH:mm` in the time zone of the rota. */
          until: string;
        }[];
      };
    };
    /** How it is known who is on call. */
    onCall?: {
      /** Whose names are shown: of everybody, only of those on call now, or of nobody; `always` unless told. */
      showNames?: 'always' | 'onCallOnly' | 'never';
      /** When the on-call sources are read; every five minutes unless told. */
      schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
      /** Age from which what was read is not relied on, ISO 8601 duration; `PT2H` unless told. */
      staleAfter?: string;
    };
    /** What to do when something fails. */
    runbooks?: {
      /** When it is looked which places are due; every five minutes unless told. */
      schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
      /** How often each place of runbooks is read, ISO 8601 duration; `PT1H` unless told. */
      refreshEvery?: string;
      /**
       * From one review to the next, where neither the runbook nor its record nor the support tier says, ISO 8601 duration;
       * `P1Y` unless told.
       */
      reviewEvery?: string;
      /**
       * Who may say that a runbook is still correct: `owners` of the entity that has it, or everybody who is `permitted` to;
       * the permission `stewardship.review.create` is needed in both cases. `owners` unless told.
       */
      reviewers?: 'owners' | 'permitted';
      /** The ways of failing that the organization distinguishes, in the order of the card. */
      failureModes?: {
        /** Lower case, for example `capacity`. */
        id: string;
        /** As shown. */
        title: string;
      }[];
      /** Hosts from which images in runbooks are shown, for example `*.example.com`; none unless told. */
      imageHosts?: string[];
      /**
       * Folders on the machine of the backend in which runbooks may be read, for entities that are registered from a file
       * there. None unless told.
       */
      localFolders?: string[];
      /** Runbooks in the documentation that `backstage.io/techdocs-ref` points to. */
      techDocs?: {
        /** Whether they are looked for; `true` unless told. */
        enabled?: boolean;
        /** Their folder; `docs/runbooks` unless told. */
        folder?: string;
        /** How often it is read, ISO 8601 duration; `P1D` unless told. */
        refreshEvery?: string;
      };
      /**
       * Whether the addresses of runbooks lead somewhere. Asks hosts that `backend.reading.allow` lists, and no others.
       */
      linkCheck?: {
        /** `false` unless told. */
        enabled?: boolean;
        /** Once a day unless told. */
        schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
      };
    };
    /** How long the technologies of services are supported. */
    lifecycle?: {
      /** When it is looked what is due; every five minutes unless told. */
      schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
      /**
       * How often each source of release cycles is read, ISO 8601 duration; `P1D` unless told. Local files are looked at each
       * time.
       */
      refreshEvery?: string;
      /**
       * Products that the organization keeps itself, in files. Of two files with the same product, the first one counts; files
       * count before what modules bring.
       */
      products?: (
        | {
            /** Path on the machine of the backend, relative to where it runs. */
            file: string;
            /** Lower case, for example `in-house`; from the name of the file unless told. */
            id?: string;
            /** As shown; the name of the file unless told. */
            title?: string;
          }
        | {
            /** Address that the portal may read: of an integration, or of a host in `backend.reading.allow`. */
            url: string;
            /** Lower case, for example `in-house`; from the name of the file unless told. */
            id?: string;
            /** As shown; the name of the file unless told. */
            title?: string;
          }
      )[];
      /**
       * Ends that differ from what the sources say. Each end is a day such as `2027-05-01`, `true` (it has ended) or `false` (it
       * has not). What is said about one release cycle comes before what is said about its whole product.
       */
      overrides?: {
        /** Name of the product, for example `postgresql`. */
        product: string;
        /** Name of the release cycle, in quotes, for example `"13"`; all of the product unless told. */
        cycle?: string;
        /** Why, as shown beside the dates. */
        reason: string;
        /** Last day on which it is sold. */
        endOfSale?: string | boolean;
        /** Last day of active support. */
        endOfActiveSupport?: string | boolean;
        /** Last day of security support. */
        endOfSecuritySupport?: string | boolean;
        /** Last day of extended support. */
        endOfExtendedSupport?: string | boolean;
        /** Last day on which anybody fixes anything. */
        endOfLife?: string | boolean;
      }[];
      /** Bills of materials of entities. */
      boms?: {
        /** How often each is read, ISO 8601 duration; `P1D` unless told. */
        refreshEvery?: string;
        /**
         * Folders on the machine of the backend in which they may be read, for entities that are registered from a file there.
         * None unless told.
         */
        localFolders?: string[];
      };
      /**
       * Who may decide what to do about a technology that ends: `owners` of the entity, or everybody who is `permitted` to; the
       * permission `stewardship.decision.update` is needed in both cases. `owners` unless told.
       */
      deciders?: 'owners' | 'permitted';
      /** Notices before an end, through the notifications of Backstage, where those are installed. */
      notifications?: {
        /** `true` unless told. */
        enabled?: boolean;
        /** Days before an end, 10 at most; 180, 90 and 30 unless told. */
        daysBefore?: number[];
      };
      /** Age from which release cycles are shown as old, ISO 8601 duration; `P7D` unless told. */
      staleAfter?: string;
    };
    /** Scorecards: what is asked of services, by rules and by questions. */
    scorecards?: {
      /** When definitions are read and what is due is evaluated; every five minutes unless told. */
      schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
      /** Into how many tasks an evaluation is split, so that replicas share the work, 1 to 16; 4 unless told. */
      shards?: number;
      /** Where scorecards are defined, in YAML. Of two with the same name, the first one counts. */
      sources?: (
        | {
            /** File, or folder of files, on the machine of the backend, relative to where it runs. */
            file: string;
          }
        | {
            /** Address that the portal may read: of an integration, or of a host in `backend.reading.allow`. */
            url: string;
          }
      )[];
      /** Sources whose facts are sent to the API, by build pipelines for example. From no other source are facts taken. */
      factSources?: {
        /**
         * What stands before the dot in rules: letters, digits and underscores; not `entity`, `support`, `escalation`, `runbooks`,
         * `technology` or `costs`, which are those of stewardship itself.
         */
        id: string;
        /** As shown; the id unless told. */
        title?: string;
        /** How long facts hold once they were measured, ISO 8601 duration; until they are sent anew unless told. */
        timeToLive?: string;
        /** The facts that may be sent; any unless told. */
        facts?: {
          /** Letters, digits and underscores. */
          name: string;
          type: 'string' | 'number' | 'boolean' | 'list';
          /** What it means, and its unit. */
          description: string;
        }[];
      }[];
      /** Exemptions from checks. */
      exemptions?: {
        /**
         * Who may ask for one: `owners` of the entity, or everybody who is `permitted` to; the permission
         * `stewardship.exemption.request` is needed in both cases. `owners` unless told.
         */
        requesters?: 'owners' | 'permitted';
        /** How far ahead the last day may be, ISO 8601 duration; `P365D` unless told. */
        longest?: string;
      };
      /** Reminders that answers are about to end, through the notifications of Backstage, where those are installed. */
      reminders?: {
        /** `true` unless told. */
        enabled?: boolean;
      };
      /** For how long changes of facts and results are kept, and all of an entity that is gone, ISO 8601 duration; `P400D` unless told. */
      keepHistory?: string;
    };
    /** Whom to reach, for machines that route alerts. */
    contact?: {
      /**
       * Where the names stand under which machines know an entity, before the annotation `backstage.io/kubernetes-id`.
       */
      aliases?: RecordSource[];
    };
    /** The directory of services. */
    directory?: {
      /** Kinds that the directory lists; Component, System, API, Resource and Domain unless told. */
      kinds?: string[];
    };
    /** How the mirror of the catalog is kept. */
    sync?: {
      /** Every five minutes unless told. */
      schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
      /** The share of entities that may vanish at once, 0 to 1; 0.2 unless told. */
      vanishLimit?: number;
      /** After which time of the same answer more is believed, ISO 8601 duration; `P1D` unless told. */
      vanishAcceptAfter?: string;
      /** How long removed entities are kept, ISO 8601 duration; `P30D` unless told. */
      keepRemoved?: string;
    };
  };
}
