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
    /** What services cost, what is missing from the figure, and who is charged. */
    costs?: {
      /** When it is looked which sources are due; every five minutes unless told. */
      schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
      /** How often each source is read, where it has changed, ISO 8601 duration; `PT6H` unless told. */
      refreshEvery?: string;
      /** Age from which an import is called stale, ISO 8601 duration; `P3D` unless told. */
      staleAfter?: string;
      /** Currency, for example `EUR`, into which sums of several currencies are converted where `rates` allow; none unless told. */
      currency?: string;
      /** How much of one currency is one unit of another. There is no conversion without a rate. */
      rates?: {
        /** The currency that is converted, as bills have it. */
        from: string;
        /** The currency into which it is converted. */
        to: string;
        /** Decimal above zero, in quotes or not: how much of `to` is one unit of `from`. */
        rate: string | number;
        /** First day on which it holds, `YYYY-MM-DD`; until the next rate of the same currencies. */
        since: string;
      }[];
      /** Where costs are imported from. Each has `file`, `url` or `query`. */
      sources?: {
        /** Lower case letters, digits and dashes; what it imported is kept under it. */
        id: string;
        /** As shown; the id unless told. */
        title?: string;
        /** What its costs are for; `infrastructure` unless told. */
        kind?:
          | 'infrastructure'
          | 'purchase'
          | 'licence'
          | 'supportContract'
          | 'labour'
          | 'capacity'
          | 'other';
        /** File, or folder of files, on the machine of the backend, relative to where it runs: CSV, also as `.gz`, or Parquet. */
        file?: string;
        /** Address of a file or a folder that the portal may read: of an integration, or of a host in `backend.reading.allow`. */
        url?: string;
        /** A statement that adds up a bill where it lies, in a database that speaks the protocol of PostgreSQL or MySQL. */
        query?: {
          /** `pg` or `mysql2`; the driver has to be installed in the backend. */
          client: 'pg' | 'mysql2';
          /**
           * Connection string, or a map as knex takes it: `host`, `port`, `user`, `password`, `database`, `ssl`.
           *
           * @deepVisibility secret
           */
          connection: string | { [key: string]: unknown };
          /** Answers sums by day and by what rules look at; `:from` and `:to` are the first and the last day. */
          statement: string;
          /** How many months back are asked for each time, 1 to 60; 3 unless told. */
          months?: number;
        };
        /**
         * What wrote the files: `focus` (any version from 1.0 to 1.4), `awsCur`, `azureCost` (cost details), `openCost` (CSV), or
         * `csv`, of which `columns` say everything; `focus` unless told.
         */
        preset?: 'focus' | 'awsCur' | 'azureCost' | 'openCost' | 'csv';
        /** Names of columns in the files, before those of the preset. Of several names, the first one that a file has counts. */
        columns?: {
          /** The amount that the invoice says. */
          billed?: string | string[];
          /** The amount, spread over the time that it is for. */
          effective?: string | string[];
          /** The currency of both. */
          currency?: string | string[];
          /** The day of the charge. */
          day?: string | string[];
          /** The billing period; the month of the day where there is none. */
          period?: string | string[];
          /** The service of the provider. */
          service?: string | string[];
          /** Its category. */
          category?: string | string[];
          /** Who provides it. */
          provider?: string | string[];
          /** Usage, Purchase, Tax, Credit or Adjustment. */
          charge?: string | string[];
          /** Account, subscription or project. */
          account?: string | string[];
          /** Its name. */
          accountName?: string | string[];
          /** Id of the resource. */
          resourceId?: string | string[];
          /** Its name. */
          resourceName?: string | string[];
          /** Region. */
          region?: string | string[];
          /** Tags, as a JSON object. */
          tags?: string | string[];
        };
        /** Columns whose names begin so are tags, named by the rest, for example `resourceTags/user:`. */
        tagColumns?: string;
        /** What holds for every row, where the files have no column of it. */
        constants?: {
          /** The currency of both. */
          currency?: string;
          /** The day of the charge. */
          day?: string;
          /** The billing period. */
          period?: string;
          /** The service of the provider. */
          service?: string;
          /** Its category. */
          category?: string;
          /** Who provides it. */
          provider?: string;
          /** Usage, Purchase, Tax, Credit or Adjustment. */
          charge?: string;
          /** Account, subscription or project. */
          account?: string;
          /** Its name. */
          accountName?: string;
          /** Id of the resource. */
          resourceId?: string;
          /** Its name. */
          resourceName?: string;
          /** Region. */
          region?: string;
          /** Tags, as a JSON object. */
          tags?: string;
        };
        /** What stands between the values of a CSV; found out unless told. */
        delimiter?: ',' | ';' | '\t' | '|';
        /** What stands before the decimals of a number; found out unless told. */
        decimal?: '.' | ',';
        /** How dates are written, as Luxon has it, for example `dd.MM.yyyy`; ISO 8601 unless told. */
        dateFormat?: string;
        /** IANA time zone of times without an offset; UTC unless told. */
        timeZone?: string;
      }[];
      /** Part of the rows of an import, 0 to 1, above which it fails as a whole and nothing changes; 0.01 unless told. */
      maxRejected?: number;
      /** How many times larger a compressed file may become when it is unpacked; 200 unless told. */
      maxExpansion?: number;
      /** The largest file that may be uploaded, for example `500MB`, or a number of bytes; `1GB` unless told. */
      maxUpload?: string | number;
      /** To which entities costs belong. */
      allocation?: {
        /**
         * Rules that are tried in order; the first one that finds an entity takes the row. Each looks at one thing. Without any, the
         * annotation `stewardship.dev/cost-selector` and the tags `stewardship.dev/entity`, `backstage.io/kubernetes-id`, `entity`,
         * `component`, `service`, `app` and `application` are looked at.
         */
        rules?: {
          /** `true`: rows that an entity claims by the annotation `stewardship.dev/cost-selector`. */
          selector?: true;
          /** Key of a tag; case and outer spaces do not matter. Labels are tags. */
          tag?: string;
          /** Name of a column of the files, for example `x_project`. */
          column?: string;
          /** `true`: the account, subscription or project. */
          account?: true;
          /** `true`: its name. */
          accountName?: true;
          /** `true`: the id of the resource. */
          resourceId?: true;
          /** `true`: its name. */
          resourceName?: true;
          /** `true`: the region. */
          region?: true;
          /** `true`: the service of the provider. */
          service?: true;
          /** `true`: the provider. */
          provider?: true;
          /** The rule applies where the value is one of these. */
          is?: string[];
          /** The rule applies where this RE2 pattern is found; its first group, where it has one, is the value then. */
          pattern?: string;
          /** Kinds of entities whose name the value may be, in order; `component`, `resource`, `system` and `api` unless told. */
          kinds?: string[];
          /** The entity that has the value in this annotation, instead of one that is called so. */
          annotation?: string;
          /** One entity, for example `component:default/checkout`, instead of one that is called so. */
          entity?: string;
        }[];
      };
      /** What is charged, beside what it costs. */
      chargeback?: {
        /** The first one that applies to an entity counts. */
        policies?: {
          /** Lower case letters, digits and dashes. */
          id: string;
          /** As shown; the id unless told. */
          title?: string;
          /** To which entities it applies; to all unless told. Of each list, one has to match. */
          appliesTo?: {
            /** Entity references. */
            entities?: string[];
            /** Kinds; case does not matter. */
            kinds?: string[];
            /** Types, as in `spec.type`. */
            types?: string[];
            /** Groups; those below them are meant too. */
            owners?: string[];
            /** Systems. */
            systems?: string[];
          };
          /** `fixed`: a price for each unit; `costPlus`: the cost and some percent; `tiered`: prices that change with the quantity. */
          method: 'fixed' | 'costPlus' | 'tiered';
          /** Of `fixed`: decimal, for each unit and month. */
          price?: string | number;
          /** Of `fixed` and `tiered`. */
          currency?: string;
          /** Of `fixed` (1 unless told) and `tiered`: how many units, or the fact that says it, for example `usage.requests`. */
          quantity?:
            | number
            | {
                /** Source and name of a fact that is a number. */
                fact: string;
              };
          /** Of `fixed` and `tiered`: what the units are called, for example `cores`. */
          unit?: string;
          /** Of `costPlus`: decimal. */
          percent?: string | number;
          /** Of `costPlus`: `effective` unless told. */
          metric?: 'effective' | 'billed';
          /** Of `tiered`, in order. Each price is for the units within its tier. */
          tiers?: {
            /** Number of units at which the tier ends; none in the last one. */
            upTo?: number;
            /** Decimal, for each unit. */
            price: string | number;
          }[];
        }[];
      };
      /** How much teams may spend. */
      budgets?: {
        /** Lower case letters, digits and dashes. */
        id: string;
        /** Group; those below it are meant too. */
        owner: string;
        /** Decimal above zero. */
        amount: string | number;
        /** Costs in other currencies count where there is a rate. */
        currency: string;
        /** `month` unless told. */
        per?: 'month' | 'year';
        /** `effective` unless told. */
        metric?: 'effective' | 'billed';
        /** Parts of the budget at which the team is told; 0.8 and 1 unless told. */
        notifyAt?: number[];
      }[];
      /** Notices of budgets, through the notifications of Backstage, where those are installed. */
      notifications?: {
        /** `true` unless told. */
        enabled?: boolean;
      };
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
