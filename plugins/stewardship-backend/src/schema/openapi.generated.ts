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

// This file is generated from openapi.yaml by 'yarn openapi'. Do not edit it.

import { createValidatedOpenApiRouter } from '@backstage/backend-openapi-utils';

export const spec = {
  "openapi": "3.1.0",
  "info": {
    "title": "stewardship",
    "version": "1",
    "description": "Answers who supports an entity of the catalog, by which rules, and who is affected when it fails.\n\nAll paths are relative to the base URL of the plugin, commonly `backend.baseUrl` followed by `/api/stewardship`.\nSend an `Authorization` header with a `Bearer` token, which is a Backstage token of a user or of a service.\n\nEvery answer, also totals, facets and exports, contains only what the caller may read in the catalog. All answers\ncome from a copy of the catalog that is refreshed every few minutes; they say how old it is.\n\nUnknown query parameters and unknown fields are refused.\n",
    "license": {
      "name": "Apache-2.0",
      "url": "http://www.apache.org/licenses/LICENSE-2.0.html"
    },
    "contact": {}
  },
  "servers": [
    {
      "url": "/"
    }
  ],
  "tags": [
    {
      "name": "Directory",
      "description": "Finding entities by how they are supported"
    },
    {
      "name": "Entity",
      "description": "The whole picture of one entity"
    },
    {
      "name": "Escalation",
      "description": "Whom to reach, and whether it would work"
    },
    {
      "name": "Runbooks",
      "description": "What to do when something fails"
    },
    {
      "name": "Technology lifecycle",
      "description": "How long technologies are supported, and what was decided"
    },
    {
      "name": "Costs",
      "description": "What it costs, what is missing from the figure, and who is charged"
    },
    {
      "name": "Record",
      "description": "What entities may declare"
    }
  ],
  "paths": {
    "/entities": {
      "get": {
        "operationId": "ListEntities",
        "tags": [
          "Directory"
        ],
        "summary": "One page of the directory",
        "description": "Several values of one filter mean \"any of\"; different filters mean \"and\". Ties of the order are broken by\nentity ref, so that no entity appears on two pages or on none.\n",
        "security": [
          {},
          {
            "JWT": []
          }
        ],
        "parameters": [
          {
            "$ref": "#/components/parameters/owner"
          },
          {
            "$ref": "#/components/parameters/tier"
          },
          {
            "$ref": "#/components/parameters/kindFilter"
          },
          {
            "$ref": "#/components/parameters/system"
          },
          {
            "$ref": "#/components/parameters/domain"
          },
          {
            "$ref": "#/components/parameters/environment"
          },
          {
            "$ref": "#/components/parameters/dataClassification"
          },
          {
            "$ref": "#/components/parameters/technology"
          },
          {
            "$ref": "#/components/parameters/dependency"
          },
          {
            "$ref": "#/components/parameters/problem"
          },
          {
            "$ref": "#/components/parameters/ladder"
          },
          {
            "$ref": "#/components/parameters/noOwner"
          },
          {
            "$ref": "#/components/parameters/text"
          },
          {
            "$ref": "#/components/parameters/orderField"
          },
          {
            "$ref": "#/components/parameters/limit"
          },
          {
            "$ref": "#/components/parameters/cursor"
          },
          {
            "$ref": "#/components/parameters/ifNoneMatch"
          }
        ],
        "responses": {
          "200": {
            "description": "One page of the directory",
            "headers": {
              "ETag": {
                "$ref": "#/components/headers/ETag"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/DirectoryPage"
                },
                "example": {
                  "items": [
                    {
                      "ref": "component:default/ticket-payments",
                      "kind": "Component",
                      "namespace": "default",
                      "name": "ticket-payments",
                      "title": "Ticket payments",
                      "type": "service",
                      "purpose": "Takes card payments for the web shop",
                      "owner": {
                        "ref": "group:default/team-payments",
                        "known": true,
                        "title": "Team Payments",
                        "kind": "Group",
                        "type": "team"
                      },
                      "system": {
                        "ref": "system:default/checkout",
                        "known": true,
                        "title": "Checkout",
                        "kind": "System"
                      },
                      "tier": {
                        "id": "gold",
                        "title": "Gold",
                        "rank": 2
                      },
                      "environments": [
                        "test",
                        "production"
                      ],
                      "dataClassification": "confidential",
                      "problems": {
                        "error": 0,
                        "warning": 1
                      },
                      "completeness": {
                        "filled": 9,
                        "total": 10
                      }
                    }
                  ],
                  "totalItems": 52,
                  "pageInfo": {
                    "nextCursor": "eyJvcmRlckZpZWxkIjoidGllciJ9"
                  },
                  "mirror": {
                    "status": "current",
                    "syncedAt": "2026-10-01T08:00:00.000Z"
                  }
                }
              }
            }
          },
          "304": {
            "$ref": "#/components/responses/NotModified"
          },
          "400": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "default": {
            "$ref": "#/components/responses/ErrorResponse"
          }
        }
      }
    },
    "/entities/facets": {
      "get": {
        "operationId": "GetFacets",
        "tags": [
          "Directory"
        ],
        "summary": "The values in use for each filter of the directory",
        "description": "Counts only entities that match the given filters and that the caller may read.",
        "security": [
          {},
          {
            "JWT": []
          }
        ],
        "parameters": [
          {
            "$ref": "#/components/parameters/owner"
          },
          {
            "$ref": "#/components/parameters/tier"
          },
          {
            "$ref": "#/components/parameters/kindFilter"
          },
          {
            "$ref": "#/components/parameters/system"
          },
          {
            "$ref": "#/components/parameters/domain"
          },
          {
            "$ref": "#/components/parameters/environment"
          },
          {
            "$ref": "#/components/parameters/dataClassification"
          },
          {
            "$ref": "#/components/parameters/technology"
          },
          {
            "$ref": "#/components/parameters/dependency"
          },
          {
            "$ref": "#/components/parameters/problem"
          },
          {
            "$ref": "#/components/parameters/ladder"
          },
          {
            "$ref": "#/components/parameters/noOwner"
          },
          {
            "$ref": "#/components/parameters/text"
          },
          {
            "$ref": "#/components/parameters/ifNoneMatch"
          }
        ],
        "responses": {
          "200": {
            "description": "The values in use",
            "headers": {
              "ETag": {
                "$ref": "#/components/headers/ETag"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/DirectoryFacets"
                },
                "example": {
                  "owner": [
                    {
                      "value": "group:default/team-payments",
                      "label": "Team Payments",
                      "count": 7
                    }
                  ],
                  "tier": [
                    {
                      "value": "gold",
                      "label": "Gold",
                      "count": 5
                    },
                    {
                      "value": "bronze",
                      "label": "Bronze",
                      "count": 2
                    }
                  ],
                  "kind": [
                    {
                      "value": "component",
                      "label": "Component",
                      "count": 7
                    }
                  ],
                  "system": [
                    {
                      "value": "system:default/checkout",
                      "label": "Checkout",
                      "count": 4
                    }
                  ],
                  "domain": [],
                  "environment": [
                    {
                      "value": "production",
                      "label": "production",
                      "count": 6
                    }
                  ],
                  "dataClassification": [],
                  "problem": [
                    {
                      "value": "weakerThanTier",
                      "label": "weakerThanTier",
                      "count": 1
                    }
                  ],
                  "ladder": [
                    {
                      "value": "works",
                      "label": "works",
                      "count": 7
                    }
                  ]
                }
              }
            }
          },
          "304": {
            "$ref": "#/components/responses/NotModified"
          },
          "400": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "default": {
            "$ref": "#/components/responses/ErrorResponse"
          }
        }
      }
    },
    "/entities/export": {
      "get": {
        "operationId": "ExportEntities",
        "tags": [
          "Directory"
        ],
        "summary": "The directory as CSV",
        "description": "One line per entity that matches the filters. Safe to open in a spreadsheet: a value that a spreadsheet would\ntake for a formula is written as text.\n",
        "security": [
          {},
          {
            "JWT": []
          }
        ],
        "parameters": [
          {
            "$ref": "#/components/parameters/owner"
          },
          {
            "$ref": "#/components/parameters/tier"
          },
          {
            "$ref": "#/components/parameters/kindFilter"
          },
          {
            "$ref": "#/components/parameters/system"
          },
          {
            "$ref": "#/components/parameters/domain"
          },
          {
            "$ref": "#/components/parameters/environment"
          },
          {
            "$ref": "#/components/parameters/dataClassification"
          },
          {
            "$ref": "#/components/parameters/technology"
          },
          {
            "$ref": "#/components/parameters/dependency"
          },
          {
            "$ref": "#/components/parameters/problem"
          },
          {
            "$ref": "#/components/parameters/ladder"
          },
          {
            "$ref": "#/components/parameters/noOwner"
          },
          {
            "$ref": "#/components/parameters/text"
          }
        ],
        "responses": {
          "200": {
            "description": "The directory as CSV, with a line of column names",
            "content": {
              "text/csv": {
                "schema": {
                  "type": "string"
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "default": {
            "$ref": "#/components/responses/ErrorResponse"
          }
        }
      }
    },
    "/entities/labels": {
      "get": {
        "operationId": "GetLabels",
        "tags": [
          "Directory"
        ],
        "summary": "The directory as labels for Prometheus",
        "description": "One row per entity that matches the filters, in the text format of Prometheus: a gauge of 1 with the name, owner,\nsupport tier and ladder verdict as labels, to be joined to alerts by the name of the service.\n",
        "security": [
          {},
          {
            "JWT": []
          }
        ],
        "parameters": [
          {
            "$ref": "#/components/parameters/owner"
          },
          {
            "$ref": "#/components/parameters/tier"
          },
          {
            "$ref": "#/components/parameters/kindFilter"
          },
          {
            "$ref": "#/components/parameters/system"
          },
          {
            "$ref": "#/components/parameters/domain"
          },
          {
            "$ref": "#/components/parameters/environment"
          },
          {
            "$ref": "#/components/parameters/dataClassification"
          },
          {
            "$ref": "#/components/parameters/technology"
          },
          {
            "$ref": "#/components/parameters/dependency"
          },
          {
            "$ref": "#/components/parameters/problem"
          },
          {
            "$ref": "#/components/parameters/ladder"
          },
          {
            "$ref": "#/components/parameters/noOwner"
          },
          {
            "$ref": "#/components/parameters/text"
          }
        ],
        "responses": {
          "200": {
            "description": "The text format of Prometheus",
            "content": {
              "text/plain": {
                "schema": {
                  "type": "string"
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "default": {
            "$ref": "#/components/responses/ErrorResponse"
          }
        }
      }
    },
    "/entities/by-refs": {
      "post": {
        "operationId": "GetSummaries",
        "tags": [
          "Directory"
        ],
        "summary": "Short summaries of many entities",
        "description": "For tables of other plugins. Answers in the order asked for, with `null` for what is missing or what the caller\nmay not read.\n",
        "security": [
          {},
          {
            "JWT": []
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/SummariesRequest"
              },
              "example": {
                "entityRefs": [
                  "component:default/ticket-payments"
                ]
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "One summary or `null` per entity ref",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/SummariesResponse"
                },
                "example": {
                  "items": [
                    {
                      "ref": "component:default/ticket-payments",
                      "kind": "Component",
                      "namespace": "default",
                      "name": "ticket-payments",
                      "environments": [],
                      "problems": {
                        "error": 0,
                        "warning": 0
                      },
                      "completeness": {
                        "filled": 1,
                        "total": 10
                      }
                    }
                  ]
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "default": {
            "$ref": "#/components/responses/ErrorResponse"
          }
        }
      }
    },
    "/entities/{kind}/{namespace}/{name}": {
      "get": {
        "operationId": "GetEntity",
        "tags": [
          "Entity"
        ],
        "summary": "The whole picture of one entity",
        "description": "Everything the Ownership tab shows, in one answer. Each value says where it comes from. Wrong values are listed\nas problems, with what to do about them; the rest of the record is there all the same.\n",
        "security": [
          {},
          {
            "JWT": []
          }
        ],
        "parameters": [
          {
            "$ref": "#/components/parameters/kind"
          },
          {
            "$ref": "#/components/parameters/namespace"
          },
          {
            "$ref": "#/components/parameters/name"
          },
          {
            "$ref": "#/components/parameters/ifNoneMatch"
          }
        ],
        "responses": {
          "200": {
            "description": "The whole picture of the entity",
            "headers": {
              "ETag": {
                "$ref": "#/components/headers/ETag"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/EntityStewardship"
                },
                "example": {
                  "entity": {
                    "ref": "component:default/ticket-payments",
                    "known": true,
                    "title": "Ticket payments",
                    "kind": "Component",
                    "namespace": "default",
                    "name": "ticket-payments",
                    "type": "service"
                  },
                  "mirroredAt": "2026-10-01T08:00:00.000Z",
                  "changedAt": "2026-09-28T14:12:45.000Z",
                  "undeclared": false,
                  "support": {
                    "owner": {
                      "value": {
                        "ref": "group:default/team-payments",
                        "known": true,
                        "title": "Team Payments",
                        "kind": "Group",
                        "type": "team"
                      },
                      "source": {
                        "kind": "declared",
                        "path": "spec.owner"
                      }
                    },
                    "purpose": {
                      "value": "Takes card payments for the web shop",
                      "source": {
                        "kind": "declared",
                        "path": "spec.stewardship.purpose"
                      }
                    },
                    "tier": {
                      "value": {
                        "id": "gold",
                        "title": "Gold",
                        "rank": 2,
                        "supportHours": {
                          "kind": "always"
                        },
                        "severities": [
                          {
                            "severity": "1",
                            "respondWithin": "PT15M",
                            "resolveWithin": "PT4H"
                          }
                        ],
                        "maxRto": "PT4H",
                        "minimumPeople": 3,
                        "requiredFailureModes": [
                          "capacity"
                        ]
                      },
                      "source": {
                        "kind": "inherited",
                        "from": "system:default/checkout",
                        "path": "spec.stewardship.supportTier"
                      }
                    },
                    "hours": {
                      "value": {
                        "kind": "always"
                      },
                      "source": {
                        "kind": "default",
                        "of": "supportTier",
                        "path": "supportHours"
                      }
                    },
                    "commitments": {
                      "rto": {
                        "value": "PT6H",
                        "source": {
                          "kind": "declared",
                          "path": "spec.stewardship.commitments.rto"
                        }
                      }
                    },
                    "supportLines": [
                      {
                        "value": {
                          "line": 3,
                          "ref": "group:default/team-payments",
                          "who": {
                            "ref": "group:default/team-payments",
                            "known": true,
                            "title": "Team Payments",
                            "kind": "Group",
                            "type": "team"
                          }
                        },
                        "source": {
                          "kind": "derived",
                          "from": "component:default/ticket-payments",
                          "rule": "owner"
                        }
                      }
                    ],
                    "contacts": [
                      {
                        "value": {
                          "role": "stakeholder",
                          "ref": "group:default/finance",
                          "who": {
                            "ref": "group:default/finance",
                            "known": false
                          }
                        },
                        "source": {
                          "kind": "declared",
                          "path": "spec.stewardship.contacts[0]"
                        }
                      }
                    ],
                    "missingEnvironments": [],
                    "people": {
                      "count": 2,
                      "complete": true,
                      "minimum": 3,
                      "minimumSource": "supportTier",
                      "groups": [
                        {
                          "ref": "group:default/team-payments",
                          "known": true,
                          "title": "Team Payments"
                        }
                      ]
                    },
                    "duties": [
                      {
                        "duty": "changeApproval",
                        "title": "Approves changes"
                      }
                    ],
                    "dependents": {
                      "direct": 1,
                      "total": 2,
                      "highestTier": {
                        "id": "gold",
                        "title": "Gold",
                        "rank": 2
                      },
                      "byTier": [
                        {
                          "tier": {
                            "id": "gold",
                            "title": "Gold",
                            "rank": 2
                          },
                          "count": 1
                        },
                        {
                          "count": 1
                        }
                      ],
                      "examples": [
                        {
                          "ref": "component:default/web-shop",
                          "known": true,
                          "tier": {
                            "id": "gold",
                            "title": "Gold",
                            "rank": 2
                          },
                          "direct": true
                        }
                      ]
                    },
                    "completeness": {
                      "filled": 8,
                      "total": 10,
                      "missing": [
                        "runbooks",
                        "dataClassification"
                      ]
                    }
                  },
                  "escalation": {
                    "test": {
                      "verdict": "works",
                      "reasons": [],
                      "testedAt": "2026-10-01T08:05:00.000Z",
                      "since": "2026-09-28T14:15:00.000Z",
                      "hours": {
                        "kind": "always"
                      },
                      "window": {
                        "from": "2026-10-01T08:00:00.000Z",
                        "until": "2026-10-31T08:00:00.000Z"
                      },
                      "uncovered": [],
                      "uncoveredHours": 0,
                      "unknownHours": 0
                    },
                    "steps": [
                      {
                        "value": {
                          "ref": "group:default/team-payments",
                          "onCall": "pagerduty:PABC123",
                          "channel": "pager",
                          "respondWithin": "PT15M",
                          "who": {
                            "ref": "group:default/team-payments",
                            "known": true,
                            "title": "Team Payments"
                          },
                          "verdict": "works",
                          "presence": "there",
                          "reasons": [],
                          "channels": [
                            {
                              "channel": "pager",
                              "address": "https://northline.pagerduty.example/PABC123",
                              "href": "https://northline.pagerduty.example/PABC123"
                            }
                          ],
                          "onCallNow": {
                            "status": "read",
                            "provider": "PagerDuty",
                            "title": "Payments",
                            "fetchedAt": "2026-10-01T08:04:00.000Z",
                            "stale": false,
                            "problems": [],
                            "now": [
                              {
                                "level": 1,
                                "person": {
                                  "name": "Ines"
                                },
                                "until": "2026-10-05T07:00:00.000Z"
                              }
                            ],
                            "levels": 2
                          }
                        },
                        "source": {
                          "kind": "declared",
                          "path": "spec.stewardship.escalation[0]"
                        }
                      }
                    ],
                    "neighbours": [],
                    "parts": []
                  },
                  "runbooks": {
                    "items": [
                      {
                        "value": {
                          "id": "3f0c9a51d27be4680c1f",
                          "name": "restart-pod",
                          "title": "Restart a pod",
                          "failureModes": [
                            "capacity"
                          ],
                          "alerts": [
                            "PaymentsSlow"
                          ],
                          "freshness": {
                            "state": "neverReviewed",
                            "every": "P90D"
                          },
                          "content": "stored",
                          "changedAt": "2026-09-01T08:00:00.000Z",
                          "fetchedAt": "2026-10-05T06:00:00.000Z",
                          "allowedLines": [],
                          "steps": 4,
                          "problems": [],
                          "home": {
                            "ref": "component:default/ticket-payments",
                            "known": true,
                            "title": "Ticket payments",
                            "kind": "Component"
                          },
                          "ofTechnology": false,
                          "agreements": [
                            {
                              "line": 2,
                              "title": "Restart a pod",
                              "agreedOn": "2026-03-02"
                            }
                          ]
                        },
                        "source": {
                          "kind": "declared",
                          "path": "metadata.annotations[\"stewardship.dev/runbooks\"]"
                        }
                      }
                    ],
                    "total": 1,
                    "failureModes": [
                      {
                        "id": "capacity",
                        "title": "Capacity"
                      },
                      {
                        "id": "dependency-failure",
                        "title": "Dependency failure"
                      }
                    ],
                    "requiredModes": [
                      "capacity",
                      "dependency-failure"
                    ],
                    "missingModes": [
                      "dependency-failure"
                    ],
                    "alertsWithout": [],
                    "problems": [],
                    "gathered": true
                  },
                  "scorecards": {
                    "evaluated": true,
                    "items": [
                      {
                        "id": "operational-support",
                        "title": "Operational support",
                        "levels": [
                          {
                            "id": "reachable",
                            "title": "Reachable"
                          },
                          {
                            "id": "prepared",
                            "title": "Prepared"
                          }
                        ],
                        "score": {
                          "earned": 12000,
                          "possible": 15000,
                          "counts": {
                            "pass": 4,
                            "fail": 1,
                            "unknown": 1
                          },
                          "level": "reachable",
                          "next": {
                            "level": "prepared",
                            "missing": [
                              "has-runbook"
                            ]
                          }
                        },
                        "failing": [
                          {
                            "check": "has-runbook",
                            "title": "There is a runbook",
                            "state": "fail",
                            "reason": {
                              "kind": "rule"
                            },
                            "level": "prepared",
                            "weight": 3,
                            "remediation": {
                              "text": "Begin with one page in docs/runbooks."
                            },
                            "isQuestion": false
                          }
                        ],
                        "undecided": 0,
                        "toAnswer": 1,
                        "evaluatedAt": "2026-11-21T09:00:00.000Z"
                      }
                    ]
                  },
                  "lifecycle": {
                    "items": [
                      {
                        "name": "postgresql",
                        "version": "13.14",
                        "source": {
                          "kind": "declared",
                          "path": "spec.stewardship.technologies[0]"
                        },
                        "match": {
                          "status": "matched",
                          "product": "postgresql",
                          "cycle": "13",
                          "by": "name"
                        },
                        "state": {
                          "product": "postgresql",
                          "productTitle": "PostgreSQL",
                          "cycle": "13",
                          "releasedOn": "2020-09-24",
                          "phase": "endOfLife",
                          "milestones": {
                            "endOfSecuritySupport": {
                              "kind": "date",
                              "on": "2025-11-13"
                            },
                            "endOfLife": {
                              "kind": "date",
                              "on": "2025-11-13"
                            }
                          },
                          "endsOn": {
                            "kind": "date",
                            "on": "2025-11-13"
                          },
                          "daysLeft": -326,
                          "latest": {
                            "version": "13.23",
                            "releasedOn": "2025-11-13"
                          },
                          "sourceId": "endoflife-date"
                        },
                        "endsOn": {
                          "kind": "date",
                          "on": "2025-11-13"
                        },
                        "daysLeft": -326,
                        "newerPatch": "13.23",
                        "decision": {
                          "kind": "upgrade",
                          "target": "PostgreSQL 17",
                          "dueOn": "2026-12-31",
                          "reason": "Comes with the move to the new cluster",
                          "alternatives": [],
                          "overdue": false,
                          "decidedBy": {
                            "ref": "user:default/ines",
                            "known": true,
                            "title": "Ines",
                            "kind": "User"
                          },
                          "decidedAt": "2026-09-14T09:12:00.000Z"
                        }
                      }
                    ],
                    "total": 1,
                    "boms": [],
                    "inherited": [],
                    "inheritedTotal": 0,
                    "realizes": [
                      {
                        "capability": "card-payments",
                        "alternatives": []
                      }
                    ],
                    "sources": [
                      {
                        "id": "endoflife-date",
                        "title": "endoflife.date",
                        "fetchedAt": "2026-10-05T03:00:00.000Z",
                        "stale": false
                      }
                    ],
                    "problems": [],
                    "matched": true
                  },
                  "costs": {
                    "status": "ready",
                    "metric": "effective",
                    "month": "2026-11",
                    "until": "2026-11-20",
                    "figures": [
                      {
                        "currency": "EUR",
                        "direct": "412.5",
                        "sharedIn": "87.25",
                        "sharedOut": "0",
                        "total": "499.75",
                        "dependent": "310"
                      }
                    ],
                    "before": {
                      "month": "2026-10",
                      "until": "2026-10-20",
                      "nowUntil": "2026-11-20",
                      "money": [
                        {
                          "currency": "EUR",
                          "amount": "471.3"
                        }
                      ],
                      "now": [
                        {
                          "currency": "EUR",
                          "amount": "499.75"
                        }
                      ],
                      "change": [
                        {
                          "currency": "EUR",
                          "amount": "28.45"
                        }
                      ]
                    },
                    "trend": [
                      {
                        "month": "2026-10",
                        "money": [
                          {
                            "currency": "EUR",
                            "amount": "730.5"
                          }
                        ],
                        "complete": true
                      },
                      {
                        "month": "2026-11",
                        "money": [
                          {
                            "currency": "EUR",
                            "amount": "499.75"
                          }
                        ],
                        "complete": false
                      }
                    ],
                    "parts": [
                      {
                        "kind": "infrastructure",
                        "origin": "imported",
                        "category": "Compute",
                        "money": {
                          "currency": "EUR",
                          "amount": "412.5"
                        }
                      },
                      {
                        "kind": "infrastructure",
                        "origin": "sharedIn",
                        "category": "Ticket platform",
                        "from": {
                          "ref": "resource:default/ticket-platform",
                          "known": true,
                          "title": "Ticket platform",
                          "kind": "Resource",
                          "type": "kubernetes-cluster"
                        },
                        "money": {
                          "currency": "EUR",
                          "amount": "87.25"
                        }
                      }
                    ],
                    "completeness": {
                      "kinds": [
                        {
                          "kind": "infrastructure",
                          "state": "present"
                        },
                        {
                          "kind": "licence",
                          "state": "absent"
                        },
                        {
                          "kind": "labour",
                          "state": "unknown"
                        },
                        {
                          "kind": "shared",
                          "state": "present"
                        }
                      ],
                      "sources": [
                        {
                          "id": "cloud-bill",
                          "title": "Cloud bill",
                          "coveredUntil": "2026-11-20",
                          "importedAt": "2026-11-21T06:00:00.000Z",
                          "stale": false
                        }
                      ],
                      "unallocated": [
                        {
                          "currency": "EUR",
                          "share": 0.041
                        }
                      ],
                      "partial": false
                    },
                    "licences": [],
                    "problems": []
                  },
                  "problems": [
                    {
                      "kind": "weakerThanTier",
                      "severity": "warning",
                      "entityRef": "component:default/ticket-payments",
                      "path": "spec.stewardship.commitments.rto",
                      "value": "PT6H",
                      "expected": "PT4H",
                      "message": "'spec.stewardship.commitments.rto' is PT6H, weaker than the PT4H of its support tier.",
                      "fix": "Agree on the figure of the tier, or choose another tier."
                    }
                  ]
                }
              }
            }
          },
          "304": {
            "$ref": "#/components/responses/NotModified"
          },
          "400": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "404": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "default": {
            "$ref": "#/components/responses/ErrorResponse"
          }
        }
      }
    },
    "/entities/{kind}/{namespace}/{name}/ladder-history": {
      "get": {
        "operationId": "GetLadderHistory",
        "tags": [
          "Escalation"
        ],
        "summary": "How the verdict on a ladder has changed",
        "description": "The latest change first, at most a hundred.",
        "security": [
          {},
          {
            "JWT": []
          }
        ],
        "parameters": [
          {
            "$ref": "#/components/parameters/kind"
          },
          {
            "$ref": "#/components/parameters/namespace"
          },
          {
            "$ref": "#/components/parameters/name"
          },
          {
            "$ref": "#/components/parameters/ifNoneMatch"
          }
        ],
        "responses": {
          "200": {
            "description": "The changes",
            "headers": {
              "ETag": {
                "$ref": "#/components/headers/ETag"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/LadderHistory"
                },
                "example": {
                  "items": [
                    {
                      "at": "2026-09-28T14:15:00.000Z",
                      "verdict": "works",
                      "before": "broken",
                      "reasons": []
                    }
                  ]
                }
              }
            }
          },
          "304": {
            "$ref": "#/components/responses/NotModified"
          },
          "400": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "default": {
            "$ref": "#/components/responses/ErrorResponse"
          }
        }
      }
    },
    "/contact": {
      "get": {
        "operationId": "FindContacts",
        "tags": [
          "Escalation"
        ],
        "summary": "Whom to reach for what machines know under a name",
        "description": "The name is that of the entity, or one of the values at the places that `stewardship.contact.aliases` lists, such\nas a Kubernetes id. Case does not matter. Several entities may have the same; components come first.\n",
        "security": [
          {},
          {
            "JWT": []
          }
        ],
        "parameters": [
          {
            "name": "alias",
            "in": "query",
            "required": true,
            "allowReserved": true,
            "description": "The name, for example the label `service` of an alert",
            "schema": {
              "type": "string",
              "minLength": 1,
              "maxLength": 200
            }
          },
          {
            "$ref": "#/components/parameters/ifNoneMatch"
          }
        ],
        "responses": {
          "200": {
            "description": "Whom to reach, for each entity of that name",
            "headers": {
              "ETag": {
                "$ref": "#/components/headers/ETag"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/FoundContacts"
                },
                "example": {
                  "items": [
                    {
                      "entity": {
                        "ref": "component:default/ticket-payments",
                        "known": true,
                        "title": "Ticket payments",
                        "kind": "Component"
                      },
                      "owner": {
                        "ref": "group:default/team-payments",
                        "known": true,
                        "title": "Team Payments"
                      },
                      "tier": "gold",
                      "verdict": "works",
                      "contacts": [
                        {
                          "order": 1,
                          "who": {
                            "ref": "group:default/team-payments",
                            "known": true,
                            "title": "Team Payments"
                          },
                          "onCall": [
                            {
                              "level": 1,
                              "name": "Ines"
                            }
                          ],
                          "channels": [
                            {
                              "channel": "phone",
                              "address": "+32 2 555 01 00",
                              "href": "tel:+3225550100"
                            }
                          ],
                          "respondWithinSeconds": 900,
                          "validUntil": "2026-10-05T07:00:00.000Z",
                          "verdict": "works",
                          "presence": "there"
                        }
                      ],
                      "validUntil": "2026-10-05T07:00:00.000Z"
                    }
                  ]
                }
              }
            }
          },
          "304": {
            "$ref": "#/components/responses/NotModified"
          },
          "400": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "default": {
            "$ref": "#/components/responses/ErrorResponse"
          }
        }
      }
    },
    "/contact/{kind}/{namespace}/{name}": {
      "get": {
        "operationId": "GetContact",
        "tags": [
          "Escalation"
        ],
        "summary": "Whom to reach for an entity",
        "description": "For routing alerts: in which order, by which channel, how long to wait for each, and until when that holds. It\nstays the same, and has the same ETag, until something changes.\n",
        "security": [
          {},
          {
            "JWT": []
          }
        ],
        "parameters": [
          {
            "$ref": "#/components/parameters/kind"
          },
          {
            "$ref": "#/components/parameters/namespace"
          },
          {
            "$ref": "#/components/parameters/name"
          },
          {
            "$ref": "#/components/parameters/ifNoneMatch"
          }
        ],
        "responses": {
          "200": {
            "description": "Whom to reach",
            "headers": {
              "ETag": {
                "$ref": "#/components/headers/ETag"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/EntityContact"
                },
                "example": {
                  "entity": {
                    "ref": "component:default/ticket-payments",
                    "known": true,
                    "title": "Ticket payments",
                    "kind": "Component"
                  },
                  "owner": {
                    "ref": "group:default/team-payments",
                    "known": true,
                    "title": "Team Payments"
                  },
                  "tier": "gold",
                  "verdict": "works",
                  "contacts": [
                    {
                      "order": 1,
                      "who": {
                        "ref": "group:default/team-payments",
                        "known": true,
                        "title": "Team Payments"
                      },
                      "onCall": [
                        {
                          "level": 1,
                          "name": "Ines"
                        }
                      ],
                      "channels": [
                        {
                          "channel": "phone",
                          "address": "+32 2 555 01 00",
                          "href": "tel:+3225550100"
                        }
                      ],
                      "respondWithinSeconds": 900,
                      "validUntil": "2026-10-05T07:00:00.000Z",
                      "verdict": "works",
                      "presence": "there"
                    }
                  ],
                  "validUntil": "2026-10-05T07:00:00.000Z"
                }
              }
            }
          },
          "304": {
            "$ref": "#/components/responses/NotModified"
          },
          "400": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "404": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "default": {
            "$ref": "#/components/responses/ErrorResponse"
          }
        }
      }
    },
    "/contact/by-refs": {
      "post": {
        "operationId": "GetContacts",
        "tags": [
          "Escalation"
        ],
        "summary": "Whom to reach for many entities",
        "description": "Answers in the order asked for, with `null` for what is missing or what the caller may not read.\n",
        "security": [
          {},
          {
            "JWT": []
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/SummariesRequest"
              },
              "example": {
                "entityRefs": [
                  "component:default/ticket-payments"
                ]
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "One contact or `null` per entity ref",
            "headers": {
              "ETag": {
                "$ref": "#/components/headers/ETag"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ContactsResponse"
                },
                "example": {
                  "items": [
                    {
                      "entity": {
                        "ref": "component:default/ticket-payments",
                        "known": true,
                        "title": "Ticket payments",
                        "kind": "Component"
                      },
                      "owner": {
                        "ref": "group:default/team-payments",
                        "known": true,
                        "title": "Team Payments"
                      },
                      "tier": "gold",
                      "verdict": "works",
                      "contacts": [
                        {
                          "order": 1,
                          "who": {
                            "ref": "group:default/team-payments",
                            "known": true,
                            "title": "Team Payments"
                          },
                          "onCall": [
                            {
                              "level": 1,
                              "name": "Ines"
                            }
                          ],
                          "channels": [
                            {
                              "channel": "phone",
                              "address": "+32 2 555 01 00",
                              "href": "tel:+3225550100"
                            }
                          ],
                          "respondWithinSeconds": 900,
                          "validUntil": "2026-10-05T07:00:00.000Z",
                          "verdict": "works",
                          "presence": "there"
                        }
                      ],
                      "validUntil": "2026-10-05T07:00:00.000Z"
                    }
                  ]
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "default": {
            "$ref": "#/components/responses/ErrorResponse"
          }
        }
      }
    },
    "/runbooks": {
      "get": {
        "operationId": "ListRunbooks",
        "tags": [
          "Runbooks"
        ],
        "summary": "Runbooks, by alert or by entity",
        "description": "In the order of their titles, without what is written in them. With `alert`, those to which an alert of that name\nleads: by their front matter, by the record, or by a Prometheus rule with a `runbook_url`. With `entityRef`, those\nthat the entity uses: its own, inherited ones, and those of the technologies that it depends on.\n",
        "security": [
          {},
          {
            "JWT": []
          }
        ],
        "parameters": [
          {
            "name": "alert",
            "in": "query",
            "required": false,
            "allowReserved": true,
            "description": "Name of an alert, exactly",
            "schema": {
              "type": "string",
              "minLength": 1,
              "maxLength": 200
            }
          },
          {
            "name": "entityRef",
            "in": "query",
            "required": false,
            "allowReserved": true,
            "description": "Entity that uses them",
            "schema": {
              "type": "string",
              "minLength": 1,
              "maxLength": 500
            }
          },
          {
            "$ref": "#/components/parameters/limit"
          },
          {
            "$ref": "#/components/parameters/cursor"
          },
          {
            "$ref": "#/components/parameters/ifNoneMatch"
          }
        ],
        "responses": {
          "200": {
            "description": "One page of runbooks",
            "headers": {
              "ETag": {
                "$ref": "#/components/headers/ETag"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/RunbookPage"
                },
                "example": {
                  "items": [
                    {
                      "id": "3f0c9a51d27be4680c1f",
                      "name": "restart-pod",
                      "title": "Restart a pod",
                      "url": "https://docs.northline.example/payments/runbooks/restart-pod",
                      "failureModes": [
                        "capacity"
                      ],
                      "alerts": [
                        "PaymentsSlow"
                      ],
                      "freshness": {
                        "state": "fresh",
                        "reviewedOn": "2026-09-01",
                        "dueOn": "2026-11-30",
                        "every": "P90D"
                      },
                      "content": "stored",
                      "changedAt": "2026-09-01T08:00:00.000Z",
                      "fetchedAt": "2026-10-05T06:00:00.000Z",
                      "allowedLines": [
                        2
                      ],
                      "estimatedTime": "PT10M",
                      "steps": 4,
                      "problems": [],
                      "home": {
                        "ref": "component:default/ticket-payments",
                        "known": true,
                        "title": "Ticket payments",
                        "kind": "Component"
                      }
                    }
                  ],
                  "totalItems": 1,
                  "pageInfo": {}
                }
              }
            }
          },
          "304": {
            "$ref": "#/components/responses/NotModified"
          },
          "400": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "default": {
            "$ref": "#/components/responses/ErrorResponse"
          }
        }
      }
    },
    "/runbook-texts": {
      "get": {
        "operationId": "ListRunbookTexts",
        "tags": [
          "Runbooks"
        ],
        "summary": "All runbooks with their words, for a search engine",
        "description": "At most 50 at a time.",
        "security": [
          {},
          {
            "JWT": []
          }
        ],
        "parameters": [
          {
            "$ref": "#/components/parameters/limit"
          },
          {
            "$ref": "#/components/parameters/cursor"
          },
          {
            "$ref": "#/components/parameters/ifNoneMatch"
          }
        ],
        "responses": {
          "200": {
            "description": "One page of runbooks",
            "headers": {
              "ETag": {
                "$ref": "#/components/headers/ETag"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/RunbookTextPage"
                }
              }
            }
          },
          "304": {
            "$ref": "#/components/responses/NotModified"
          },
          "400": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "default": {
            "$ref": "#/components/responses/ErrorResponse"
          }
        }
      }
    },
    "/runbooks/{id}": {
      "get": {
        "operationId": "GetRunbook",
        "tags": [
          "Runbooks"
        ],
        "summary": "One runbook with what is written in it",
        "security": [
          {},
          {
            "JWT": []
          }
        ],
        "parameters": [
          {
            "$ref": "#/components/parameters/runbookId"
          },
          {
            "$ref": "#/components/parameters/ifNoneMatch"
          }
        ],
        "responses": {
          "200": {
            "description": "The runbook",
            "headers": {
              "ETag": {
                "$ref": "#/components/headers/ETag"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/RunbookDetails"
                }
              }
            }
          },
          "304": {
            "$ref": "#/components/responses/NotModified"
          },
          "404": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "default": {
            "$ref": "#/components/responses/ErrorResponse"
          }
        }
      }
    },
    "/runbooks/{id}/reviews": {
      "post": {
        "operationId": "ReviewRunbook",
        "tags": [
          "Runbooks"
        ],
        "summary": "Say that a runbook is still correct",
        "description": "Needs the permission `stewardship.review.create` and, unless the configuration says otherwise, that the caller owns\nthe entity that has the runbook. Answers 412 where it has changed or was reviewed since the caller read it, 428\nwhere the caller does not say what was read.\n",
        "security": [
          {
            "JWT": []
          }
        ],
        "parameters": [
          {
            "$ref": "#/components/parameters/runbookId"
          },
          {
            "name": "If-Match",
            "in": "header",
            "description": "The `version` of the runbook as it was read, in quotes",
            "schema": {
              "type": "string"
            }
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "additionalProperties": false,
                "properties": {
                  "remark": {
                    "type": "string",
                    "maxLength": 1000
                  }
                }
              },
              "example": {
                "remark": "Followed it on Tuesday, every step works"
              }
            }
          }
        },
        "responses": {
          "201": {
            "description": "The runbook with the review",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/RunbookDetails"
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "403": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "404": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "412": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "428": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "default": {
            "$ref": "#/components/responses/ErrorResponse"
          }
        }
      }
    },
    "/technologies": {
      "get": {
        "operationId": "ListTechnologies",
        "tags": [
          "Technology lifecycle"
        ],
        "summary": "Release cycles in use, with how many services run on them",
        "description": "Several values of one filter mean \"any of\"; different filters mean \"and\". Counts are of those services that the\ncaller may read and that fit the filters.\n",
        "security": [
          {},
          {
            "JWT": []
          }
        ],
        "parameters": [
          {
            "$ref": "#/components/parameters/owner"
          },
          {
            "$ref": "#/components/parameters/tier"
          },
          {
            "$ref": "#/components/parameters/system"
          },
          {
            "$ref": "#/components/parameters/product"
          },
          {
            "$ref": "#/components/parameters/phase"
          },
          {
            "$ref": "#/components/parameters/endsWithin"
          },
          {
            "$ref": "#/components/parameters/undecided"
          },
          {
            "$ref": "#/components/parameters/text"
          },
          {
            "name": "sort",
            "in": "query",
            "required": false,
            "description": "By the end, the earliest first; by product; or by the number of services, the most first",
            "schema": {
              "type": "string",
              "enum": [
                "end",
                "product",
                "services"
              ]
            }
          },
          {
            "$ref": "#/components/parameters/limit"
          },
          {
            "$ref": "#/components/parameters/cursor"
          },
          {
            "$ref": "#/components/parameters/ifNoneMatch"
          }
        ],
        "responses": {
          "200": {
            "description": "One page of release cycles",
            "headers": {
              "ETag": {
                "$ref": "#/components/headers/ETag"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/TechnologyPage"
                }
              }
            }
          },
          "304": {
            "$ref": "#/components/responses/NotModified"
          },
          "400": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "default": {
            "$ref": "#/components/responses/ErrorResponse"
          }
        }
      }
    },
    "/technologies/timeline": {
      "get": {
        "operationId": "GetTechnologyTimeline",
        "tags": [
          "Technology lifecycle"
        ],
        "summary": "Products in use along the time",
        "security": [
          {},
          {
            "JWT": []
          }
        ],
        "parameters": [
          {
            "$ref": "#/components/parameters/owner"
          },
          {
            "$ref": "#/components/parameters/tier"
          },
          {
            "$ref": "#/components/parameters/system"
          },
          {
            "$ref": "#/components/parameters/product"
          },
          {
            "$ref": "#/components/parameters/phase"
          },
          {
            "$ref": "#/components/parameters/endsWithin"
          },
          {
            "$ref": "#/components/parameters/undecided"
          },
          {
            "$ref": "#/components/parameters/text"
          }
        ],
        "responses": {
          "200": {
            "description": "Products with the ends of their release cycles",
            "headers": {
              "ETag": {
                "$ref": "#/components/headers/ETag"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/TechnologyTimeline"
                }
              }
            }
          },
          "304": {
            "$ref": "#/components/responses/NotModified"
          },
          "400": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "default": {
            "$ref": "#/components/responses/ErrorResponse"
          }
        }
      }
    },
    "/technologies/export": {
      "get": {
        "operationId": "ExportTechnologies",
        "tags": [
          "Technology lifecycle"
        ],
        "summary": "Release cycles in use as CSV",
        "description": "One line per release cycle that matches the filters. Safe to open in a spreadsheet: a value that a spreadsheet\nwould take for a formula is written as text.\n",
        "security": [
          {},
          {
            "JWT": []
          }
        ],
        "parameters": [
          {
            "$ref": "#/components/parameters/owner"
          },
          {
            "$ref": "#/components/parameters/tier"
          },
          {
            "$ref": "#/components/parameters/system"
          },
          {
            "$ref": "#/components/parameters/product"
          },
          {
            "$ref": "#/components/parameters/phase"
          },
          {
            "$ref": "#/components/parameters/endsWithin"
          },
          {
            "$ref": "#/components/parameters/undecided"
          },
          {
            "$ref": "#/components/parameters/text"
          }
        ],
        "responses": {
          "200": {
            "description": "Release cycles as CSV, with a line of column names",
            "content": {
              "text/csv": {
                "schema": {
                  "type": "string"
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "default": {
            "$ref": "#/components/responses/ErrorResponse"
          }
        }
      }
    },
    "/technologies/calendar": {
      "get": {
        "operationId": "ExportTechnologyCalendar",
        "tags": [
          "Technology lifecycle"
        ],
        "summary": "Ends of release cycles in use as an iCalendar",
        "description": "One entry for each release cycle with a date that matches the filters, on the last day of its support. Contains what\nthe caller may read; a calendar program that sends no token cannot subscribe to it.\n",
        "security": [
          {},
          {
            "JWT": []
          }
        ],
        "parameters": [
          {
            "$ref": "#/components/parameters/owner"
          },
          {
            "$ref": "#/components/parameters/tier"
          },
          {
            "$ref": "#/components/parameters/system"
          },
          {
            "$ref": "#/components/parameters/product"
          },
          {
            "$ref": "#/components/parameters/phase"
          },
          {
            "$ref": "#/components/parameters/endsWithin"
          },
          {
            "$ref": "#/components/parameters/undecided"
          },
          {
            "$ref": "#/components/parameters/text"
          }
        ],
        "responses": {
          "200": {
            "description": "An iCalendar file",
            "content": {
              "text/calendar": {
                "schema": {
                  "type": "string"
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "default": {
            "$ref": "#/components/responses/ErrorResponse"
          }
        }
      }
    },
    "/products/{product}": {
      "get": {
        "operationId": "GetProduct",
        "tags": [
          "Technology lifecycle"
        ],
        "summary": "A product with all its release cycles",
        "security": [
          {},
          {
            "JWT": []
          }
        ],
        "parameters": [
          {
            "$ref": "#/components/parameters/productName"
          },
          {
            "$ref": "#/components/parameters/ifNoneMatch"
          }
        ],
        "responses": {
          "200": {
            "description": "The product",
            "headers": {
              "ETag": {
                "$ref": "#/components/headers/ETag"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ProductDetails"
                }
              }
            }
          },
          "304": {
            "$ref": "#/components/responses/NotModified"
          },
          "404": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "default": {
            "$ref": "#/components/responses/ErrorResponse"
          }
        }
      }
    },
    "/products/{product}/affected": {
      "get": {
        "operationId": "ListAffected",
        "tags": [
          "Technology lifecycle"
        ],
        "summary": "Who must act when a release cycle ends",
        "description": "Services that run on it themselves, the most critical first, and then those that rely on them, each with the path\nbetween. A path leads only over entities that the caller may read.\n",
        "security": [
          {},
          {
            "JWT": []
          }
        ],
        "parameters": [
          {
            "$ref": "#/components/parameters/productName"
          },
          {
            "name": "cycle",
            "in": "query",
            "required": true,
            "allowReserved": true,
            "description": "The release cycle by its name",
            "schema": {
              "type": "string",
              "minLength": 1,
              "maxLength": 200
            }
          },
          {
            "$ref": "#/components/parameters/owner"
          },
          {
            "$ref": "#/components/parameters/tier"
          },
          {
            "$ref": "#/components/parameters/limit"
          },
          {
            "$ref": "#/components/parameters/cursor"
          },
          {
            "$ref": "#/components/parameters/ifNoneMatch"
          }
        ],
        "responses": {
          "200": {
            "description": "One page of services",
            "headers": {
              "ETag": {
                "$ref": "#/components/headers/ETag"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/AffectedPage"
                }
              }
            }
          },
          "304": {
            "$ref": "#/components/responses/NotModified"
          },
          "400": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "404": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "default": {
            "$ref": "#/components/responses/ErrorResponse"
          }
        }
      }
    },
    "/technology-decisions": {
      "get": {
        "operationId": "GetTechnologyDecisions",
        "tags": [
          "Technology lifecycle"
        ],
        "summary": "What was decided about a release cycle",
        "description": "For one or many entities, with whether the caller may decide for them.",
        "security": [
          {
            "JWT": []
          }
        ],
        "parameters": [
          {
            "name": "product",
            "in": "query",
            "required": true,
            "allowReserved": true,
            "description": "The product by its name",
            "schema": {
              "type": "string",
              "minLength": 1,
              "maxLength": 200
            }
          },
          {
            "name": "cycle",
            "in": "query",
            "required": true,
            "allowReserved": true,
            "description": "The release cycle by its name",
            "schema": {
              "type": "string",
              "minLength": 1,
              "maxLength": 200
            }
          },
          {
            "name": "entityRef",
            "in": "query",
            "required": true,
            "allowReserved": true,
            "style": "form",
            "explode": true,
            "description": "Entities that run on it",
            "schema": {
              "$ref": "#/components/schemas/FilterValues"
            }
          },
          {
            "$ref": "#/components/parameters/ifNoneMatch"
          }
        ],
        "responses": {
          "200": {
            "description": "The decisions",
            "headers": {
              "ETag": {
                "$ref": "#/components/headers/ETag"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/TechnologyDecisions"
                }
              }
            }
          },
          "304": {
            "$ref": "#/components/responses/NotModified"
          },
          "400": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "404": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "default": {
            "$ref": "#/components/responses/ErrorResponse"
          }
        }
      },
      "put": {
        "operationId": "DecideTechnology",
        "tags": [
          "Technology lifecycle"
        ],
        "summary": "Decide what happens with a release cycle that ends",
        "description": "For all of the entities at once, which must have the same owner; null withdraws. Needs the permission\n`stewardship.decision.update` and, unless the configuration says otherwise, that the caller owns them. Answers 412\nwhere something was decided since the caller read it, 428 where the caller does not say what was read.\n",
        "security": [
          {
            "JWT": []
          }
        ],
        "parameters": [
          {
            "name": "If-Match",
            "in": "header",
            "description": "The `version` of the decisions as they were read, in quotes",
            "schema": {
              "type": "string"
            }
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "additionalProperties": false,
                "required": [
                  "product",
                  "cycle",
                  "entityRefs",
                  "decision"
                ],
                "properties": {
                  "product": {
                    "type": "string",
                    "minLength": 1,
                    "maxLength": 200
                  },
                  "cycle": {
                    "type": "string",
                    "minLength": 1,
                    "maxLength": 200
                  },
                  "entityRefs": {
                    "type": "array",
                    "minItems": 1,
                    "maxItems": 200,
                    "items": {
                      "type": "string",
                      "minLength": 1,
                      "maxLength": 500
                    }
                  },
                  "decision": {
                    "oneOf": [
                      {
                        "type": "null"
                      },
                      {
                        "$ref": "#/components/schemas/TechnologyDecision"
                      }
                    ]
                  }
                }
              },
              "example": {
                "product": "postgresql",
                "cycle": "13",
                "entityRefs": [
                  "resource:default/payments-db"
                ],
                "decision": {
                  "kind": "upgrade",
                  "target": "PostgreSQL 17",
                  "dueOn": "2027-03-31",
                  "reason": "Nothing holds us back but the time to try it",
                  "alternatives": []
                }
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "The decisions as they stand now",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/TechnologyDecisions"
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "403": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "404": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "412": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "428": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "default": {
            "$ref": "#/components/responses/ErrorResponse"
          }
        }
      }
    },
    "/schema/record.json": {
      "get": {
        "operationId": "GetRecordSchema",
        "tags": [
          "Record"
        ],
        "summary": "JSON Schema of `spec.stewardship`",
        "description": "For editors and for checks in CI. Knows the support tiers that this installation defines.",
        "security": [
          {},
          {
            "JWT": []
          }
        ],
        "parameters": [
          {
            "$ref": "#/components/parameters/ifNoneMatch"
          }
        ],
        "responses": {
          "200": {
            "description": "The JSON Schema",
            "headers": {
              "ETag": {
                "$ref": "#/components/headers/ETag"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/RecordJsonSchema"
                }
              }
            }
          },
          "304": {
            "$ref": "#/components/responses/NotModified"
          },
          "default": {
            "$ref": "#/components/responses/ErrorResponse"
          }
        }
      }
    },
    "/scorecards": {
      "get": {
        "operationId": "ListScorecards",
        "tags": [
          "Scorecards"
        ],
        "summary": "All scorecards, with how services stand",
        "description": "Counts are of those services that the caller may read and that fit the filters. Several values of one filter mean\n\"any of\"; different filters mean \"and\".\n",
        "security": [
          {},
          {
            "JWT": []
          }
        ],
        "parameters": [
          {
            "$ref": "#/components/parameters/owner"
          },
          {
            "$ref": "#/components/parameters/nested"
          },
          {
            "$ref": "#/components/parameters/tier"
          },
          {
            "$ref": "#/components/parameters/system"
          },
          {
            "$ref": "#/components/parameters/domain"
          },
          {
            "$ref": "#/components/parameters/kindFilter"
          },
          {
            "$ref": "#/components/parameters/level"
          },
          {
            "$ref": "#/components/parameters/check"
          },
          {
            "$ref": "#/components/parameters/text"
          },
          {
            "$ref": "#/components/parameters/ifNoneMatch"
          }
        ],
        "responses": {
          "200": {
            "description": "The scorecards",
            "headers": {
              "ETag": {
                "$ref": "#/components/headers/ETag"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ScorecardList"
                }
              }
            }
          },
          "304": {
            "$ref": "#/components/responses/NotModified"
          },
          "400": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "default": {
            "$ref": "#/components/responses/ErrorResponse"
          }
        }
      }
    },
    "/scorecards/{id}": {
      "get": {
        "operationId": "GetScorecard",
        "tags": [
          "Scorecards"
        ],
        "summary": "One scorecard over all services",
        "description": "Says as well which of its checks could not be loaded, and why.\n",
        "security": [
          {},
          {
            "JWT": []
          }
        ],
        "parameters": [
          {
            "$ref": "#/components/parameters/scorecardId"
          },
          {
            "$ref": "#/components/parameters/owner"
          },
          {
            "$ref": "#/components/parameters/nested"
          },
          {
            "$ref": "#/components/parameters/tier"
          },
          {
            "$ref": "#/components/parameters/system"
          },
          {
            "$ref": "#/components/parameters/domain"
          },
          {
            "$ref": "#/components/parameters/kindFilter"
          },
          {
            "$ref": "#/components/parameters/level"
          },
          {
            "$ref": "#/components/parameters/check"
          },
          {
            "$ref": "#/components/parameters/text"
          },
          {
            "$ref": "#/components/parameters/ifNoneMatch"
          }
        ],
        "responses": {
          "200": {
            "description": "The scorecard",
            "headers": {
              "ETag": {
                "$ref": "#/components/headers/ETag"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ScorecardFleet"
                }
              }
            }
          },
          "304": {
            "$ref": "#/components/responses/NotModified"
          },
          "400": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "404": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "default": {
            "$ref": "#/components/responses/ErrorResponse"
          }
        }
      }
    },
    "/scorecards/{id}/results": {
      "get": {
        "operationId": "ListScorecardResults",
        "tags": [
          "Scorecards"
        ],
        "summary": "How each service stands with a scorecard",
        "security": [
          {},
          {
            "JWT": []
          }
        ],
        "parameters": [
          {
            "$ref": "#/components/parameters/scorecardId"
          },
          {
            "$ref": "#/components/parameters/owner"
          },
          {
            "$ref": "#/components/parameters/nested"
          },
          {
            "$ref": "#/components/parameters/tier"
          },
          {
            "$ref": "#/components/parameters/system"
          },
          {
            "$ref": "#/components/parameters/domain"
          },
          {
            "$ref": "#/components/parameters/kindFilter"
          },
          {
            "$ref": "#/components/parameters/level"
          },
          {
            "$ref": "#/components/parameters/check"
          },
          {
            "$ref": "#/components/parameters/text"
          },
          {
            "name": "sort",
            "in": "query",
            "required": false,
            "description": "The column to sort by",
            "schema": {
              "type": "string",
              "enum": [
                "name",
                "score",
                "level",
                "tier",
                "owner",
                "failing",
                "unknown"
              ]
            }
          },
          {
            "name": "order",
            "in": "query",
            "required": false,
            "schema": {
              "type": "string",
              "enum": [
                "asc",
                "desc"
              ]
            }
          },
          {
            "$ref": "#/components/parameters/limit"
          },
          {
            "$ref": "#/components/parameters/cursor"
          },
          {
            "$ref": "#/components/parameters/head"
          },
          {
            "$ref": "#/components/parameters/ifNoneMatch"
          }
        ],
        "responses": {
          "200": {
            "description": "One page of services",
            "headers": {
              "ETag": {
                "$ref": "#/components/headers/ETag"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ScorecardResultPage"
                }
              }
            }
          },
          "304": {
            "$ref": "#/components/responses/NotModified"
          },
          "400": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "404": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "default": {
            "$ref": "#/components/responses/ErrorResponse"
          }
        }
      }
    },
    "/scorecards/{id}/export": {
      "get": {
        "operationId": "ExportScorecardResults",
        "tags": [
          "Scorecards"
        ],
        "summary": "How each service stands with a scorecard, as CSV",
        "security": [
          {},
          {
            "JWT": []
          }
        ],
        "parameters": [
          {
            "$ref": "#/components/parameters/scorecardId"
          },
          {
            "$ref": "#/components/parameters/owner"
          },
          {
            "$ref": "#/components/parameters/nested"
          },
          {
            "$ref": "#/components/parameters/tier"
          },
          {
            "$ref": "#/components/parameters/system"
          },
          {
            "$ref": "#/components/parameters/domain"
          },
          {
            "$ref": "#/components/parameters/kindFilter"
          },
          {
            "$ref": "#/components/parameters/level"
          },
          {
            "$ref": "#/components/parameters/check"
          },
          {
            "$ref": "#/components/parameters/text"
          }
        ],
        "responses": {
          "200": {
            "description": "One row for each service, and a column for each check",
            "content": {
              "text/csv": {
                "schema": {
                  "type": "string"
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "404": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "default": {
            "$ref": "#/components/responses/ErrorResponse"
          }
        }
      }
    },
    "/scorecards/{id}/rollup": {
      "get": {
        "operationId": "GetScorecardRollup",
        "tags": [
          "Scorecards"
        ],
        "summary": "A scorecard by team, system, domain or tier",
        "description": "One page of rows, by name unless told otherwise, tiers by rank.\n",
        "security": [
          {},
          {
            "JWT": []
          }
        ],
        "parameters": [
          {
            "$ref": "#/components/parameters/scorecardId"
          },
          {
            "name": "by",
            "in": "query",
            "required": true,
            "schema": {
              "type": "string",
              "enum": [
                "owner",
                "system",
                "domain",
                "tier"
              ]
            }
          },
          {
            "$ref": "#/components/parameters/owner"
          },
          {
            "$ref": "#/components/parameters/nested"
          },
          {
            "$ref": "#/components/parameters/tier"
          },
          {
            "$ref": "#/components/parameters/system"
          },
          {
            "$ref": "#/components/parameters/domain"
          },
          {
            "$ref": "#/components/parameters/kindFilter"
          },
          {
            "$ref": "#/components/parameters/level"
          },
          {
            "$ref": "#/components/parameters/check"
          },
          {
            "$ref": "#/components/parameters/text"
          },
          {
            "name": "sort",
            "in": "query",
            "required": false,
            "description": "The column to sort by; rows that have nothing to sort by come last",
            "schema": {
              "type": "string",
              "enum": [
                "name",
                "services",
                "score",
                "failing",
                "unknown"
              ]
            }
          },
          {
            "name": "order",
            "in": "query",
            "required": false,
            "schema": {
              "type": "string",
              "enum": [
                "asc",
                "desc"
              ]
            }
          },
          {
            "name": "limit",
            "in": "query",
            "required": false,
            "description": "The most rows that the page may have",
            "schema": {
              "type": "integer",
              "minimum": 1,
              "maximum": 200,
              "default": 40
            }
          },
          {
            "$ref": "#/components/parameters/cursor"
          },
          {
            "$ref": "#/components/parameters/head"
          },
          {
            "$ref": "#/components/parameters/ifNoneMatch"
          }
        ],
        "responses": {
          "200": {
            "description": "One page of rows",
            "headers": {
              "ETag": {
                "$ref": "#/components/headers/ETag"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ScorecardRollup"
                }
              }
            }
          },
          "304": {
            "$ref": "#/components/responses/NotModified"
          },
          "400": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "404": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "default": {
            "$ref": "#/components/responses/ErrorResponse"
          }
        }
      }
    },
    "/scorecards/{id}/trend": {
      "get": {
        "operationId": "GetScorecardTrend",
        "tags": [
          "Scorecards"
        ],
        "summary": "How services stood with a scorecard over time",
        "security": [
          {},
          {
            "JWT": []
          }
        ],
        "parameters": [
          {
            "$ref": "#/components/parameters/scorecardId"
          },
          {
            "name": "days",
            "in": "query",
            "required": false,
            "description": "How far back; 90 unless told",
            "schema": {
              "type": "integer",
              "minimum": 1,
              "maximum": 365
            }
          },
          {
            "$ref": "#/components/parameters/owner"
          },
          {
            "$ref": "#/components/parameters/nested"
          },
          {
            "$ref": "#/components/parameters/tier"
          },
          {
            "$ref": "#/components/parameters/system"
          },
          {
            "$ref": "#/components/parameters/domain"
          },
          {
            "$ref": "#/components/parameters/kindFilter"
          },
          {
            "$ref": "#/components/parameters/level"
          },
          {
            "$ref": "#/components/parameters/check"
          },
          {
            "$ref": "#/components/parameters/text"
          },
          {
            "$ref": "#/components/parameters/head"
          },
          {
            "$ref": "#/components/parameters/ifNoneMatch"
          }
        ],
        "responses": {
          "200": {
            "description": "The points",
            "headers": {
              "ETag": {
                "$ref": "#/components/headers/ETag"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ScorecardTrend"
                }
              }
            }
          },
          "304": {
            "$ref": "#/components/responses/NotModified"
          },
          "400": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "404": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "default": {
            "$ref": "#/components/responses/ErrorResponse"
          }
        }
      }
    },
    "/scorecards/{id}/source": {
      "get": {
        "operationId": "GetScorecardSource",
        "tags": [
          "Scorecards"
        ],
        "summary": "The definition of a scorecard",
        "security": [
          {},
          {
            "JWT": []
          }
        ],
        "parameters": [
          {
            "$ref": "#/components/parameters/scorecardId"
          },
          {
            "$ref": "#/components/parameters/ifNoneMatch"
          }
        ],
        "responses": {
          "200": {
            "description": "YAML, as it was written",
            "headers": {
              "ETag": {
                "$ref": "#/components/headers/ETag"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "type": "object",
                  "additionalProperties": false,
                  "required": [
                    "definition",
                    "problems"
                  ],
                  "properties": {
                    "definition": {
                      "type": "string"
                    },
                    "problems": {
                      "type": "array",
                      "items": {
                        "$ref": "#/components/schemas/DefinitionProblem"
                      }
                    }
                  }
                }
              }
            }
          },
          "304": {
            "$ref": "#/components/responses/NotModified"
          },
          "404": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "default": {
            "$ref": "#/components/responses/ErrorResponse"
          }
        }
      }
    },
    "/scorecards/{id}/results/{kind}/{namespace}/{name}": {
      "get": {
        "operationId": "GetEntityScorecard",
        "tags": [
          "Scorecards"
        ],
        "summary": "One scorecard of one entity",
        "security": [
          {},
          {
            "JWT": []
          }
        ],
        "parameters": [
          {
            "$ref": "#/components/parameters/scorecardId"
          },
          {
            "$ref": "#/components/parameters/kind"
          },
          {
            "$ref": "#/components/parameters/namespace"
          },
          {
            "$ref": "#/components/parameters/name"
          },
          {
            "$ref": "#/components/parameters/ifNoneMatch"
          }
        ],
        "responses": {
          "200": {
            "description": "Every check with its state and reason",
            "headers": {
              "ETag": {
                "$ref": "#/components/headers/ETag"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ScorecardDetails"
                }
              }
            }
          },
          "304": {
            "$ref": "#/components/responses/NotModified"
          },
          "404": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "default": {
            "$ref": "#/components/responses/ErrorResponse"
          }
        }
      }
    },
    "/scorecards/{id}/results/{kind}/{namespace}/{name}/history": {
      "get": {
        "operationId": "GetEntityScorecardHistory",
        "tags": [
          "Scorecards"
        ],
        "summary": "What moved",
        "security": [
          {},
          {
            "JWT": []
          }
        ],
        "parameters": [
          {
            "$ref": "#/components/parameters/scorecardId"
          },
          {
            "$ref": "#/components/parameters/kind"
          },
          {
            "$ref": "#/components/parameters/namespace"
          },
          {
            "$ref": "#/components/parameters/name"
          },
          {
            "$ref": "#/components/parameters/ifNoneMatch"
          }
        ],
        "responses": {
          "200": {
            "description": "The latest changes first",
            "headers": {
              "ETag": {
                "$ref": "#/components/headers/ETag"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ScorecardHistory"
                }
              }
            }
          },
          "304": {
            "$ref": "#/components/responses/NotModified"
          },
          "404": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "default": {
            "$ref": "#/components/responses/ErrorResponse"
          }
        }
      }
    },
    "/scorecards/{id}/results/{kind}/{namespace}/{name}/answers/{check}": {
      "put": {
        "operationId": "AnswerQuestion",
        "tags": [
          "Scorecards"
        ],
        "summary": "Answer a question",
        "description": "A draft is kept and does not count; null takes the answer and the draft back. Needs the permission\n`stewardship.answer.update`, and that the caller owns the entity or is one of those whom the question names. Answers 412\nwhere somebody else has answered since, and where the question is another one by now than that of `questionVersion`; 428\nwhere the caller does not say what was read.\n",
        "security": [
          {
            "JWT": []
          }
        ],
        "parameters": [
          {
            "$ref": "#/components/parameters/scorecardId"
          },
          {
            "$ref": "#/components/parameters/kind"
          },
          {
            "$ref": "#/components/parameters/namespace"
          },
          {
            "$ref": "#/components/parameters/name"
          },
          {
            "$ref": "#/components/parameters/checkId"
          },
          {
            "name": "If-Match",
            "in": "header",
            "description": "The version as it was read, in quotes",
            "schema": {
              "type": "string"
            }
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "additionalProperties": false,
                "required": [
                  "answer"
                ],
                "properties": {
                  "questionVersion": {
                    "type": "string",
                    "minLength": 1,
                    "maxLength": 200,
                    "description": "As it was read; without it, the answer is to the question as it is by then"
                  },
                  "answer": {
                    "oneOf": [
                      {
                        "type": "null"
                      },
                      {
                        "$ref": "#/components/schemas/AnswerRequest"
                      }
                    ]
                  }
                }
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "The check as it stands then",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/CheckDetails"
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "403": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "404": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "412": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "428": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "429": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "default": {
            "$ref": "#/components/responses/ErrorResponse"
          }
        }
      }
    },
    "/scorecards/{id}/results/{kind}/{namespace}/{name}/answers/{check}/draft": {
      "delete": {
        "operationId": "DiscardDraft",
        "tags": [
          "Scorecards"
        ],
        "summary": "Throw away the draft of an answer",
        "description": "What was submitted stays in force. For those who may answer.\n",
        "security": [
          {
            "JWT": []
          }
        ],
        "parameters": [
          {
            "$ref": "#/components/parameters/scorecardId"
          },
          {
            "$ref": "#/components/parameters/kind"
          },
          {
            "$ref": "#/components/parameters/namespace"
          },
          {
            "$ref": "#/components/parameters/name"
          },
          {
            "$ref": "#/components/parameters/checkId"
          },
          {
            "name": "If-Match",
            "in": "header",
            "description": "The version as it was read, in quotes",
            "schema": {
              "type": "string"
            }
          }
        ],
        "responses": {
          "200": {
            "description": "The check as it stands then",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/CheckDetails"
                }
              }
            }
          },
          "403": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "404": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "412": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "428": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "429": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "default": {
            "$ref": "#/components/responses/ErrorResponse"
          }
        }
      }
    },
    "/scorecards/{id}/results/{kind}/{namespace}/{name}/answers/{check}/confirmation": {
      "post": {
        "operationId": "ConfirmAnswer",
        "tags": [
          "Scorecards"
        ],
        "summary": "Agree with an answer, or do not",
        "description": "For the other party that the question names; nobody confirms what they have answered themselves.\n",
        "security": [
          {
            "JWT": []
          }
        ],
        "parameters": [
          {
            "$ref": "#/components/parameters/scorecardId"
          },
          {
            "$ref": "#/components/parameters/kind"
          },
          {
            "$ref": "#/components/parameters/namespace"
          },
          {
            "$ref": "#/components/parameters/name"
          },
          {
            "$ref": "#/components/parameters/checkId"
          },
          {
            "name": "If-Match",
            "in": "header",
            "description": "The version as it was read, in quotes",
            "schema": {
              "type": "string"
            }
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "additionalProperties": false,
                "required": [
                  "confirmed"
                ],
                "properties": {
                  "confirmed": {
                    "type": "boolean"
                  },
                  "remark": {
                    "type": "string",
                    "maxLength": 10000
                  }
                }
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "The check as it stands then",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/CheckDetails"
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "403": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "404": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "412": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "428": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "429": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "default": {
            "$ref": "#/components/responses/ErrorResponse"
          }
        }
      }
    },
    "/scorecards/{id}/results/{kind}/{namespace}/{name}/exemptions": {
      "post": {
        "operationId": "RequestExemption",
        "tags": [
          "Scorecards"
        ],
        "summary": "Ask that a check need not be met for a while",
        "description": "Needs the permission `stewardship.exemption.request` and, unless the configuration says otherwise, that the caller owns the entity.\n",
        "security": [
          {
            "JWT": []
          }
        ],
        "parameters": [
          {
            "$ref": "#/components/parameters/scorecardId"
          },
          {
            "$ref": "#/components/parameters/kind"
          },
          {
            "$ref": "#/components/parameters/namespace"
          },
          {
            "$ref": "#/components/parameters/name"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "additionalProperties": false,
                "required": [
                  "check",
                  "reason",
                  "until"
                ],
                "properties": {
                  "check": {
                    "type": "string",
                    "minLength": 1,
                    "maxLength": 63
                  },
                  "reason": {
                    "type": "string",
                    "minLength": 1,
                    "maxLength": 10000
                  },
                  "until": {
                    "type": "string",
                    "description": "Last day on which it holds, YYYY-MM-DD"
                  }
                }
              }
            }
          }
        },
        "responses": {
          "201": {
            "description": "The request",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Exemption"
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "403": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "404": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "409": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "429": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "default": {
            "$ref": "#/components/responses/ErrorResponse"
          }
        }
      }
    },
    "/exemptions/{id}/approve": {
      "post": {
        "operationId": "ApproveExemption",
        "tags": [
          "Scorecards"
        ],
        "summary": "Approve an exemption",
        "description": "Needs the permission `stewardship.exemption.approve`; nobody decides about what they have asked for themselves.\n",
        "security": [
          {
            "JWT": []
          }
        ],
        "parameters": [
          {
            "$ref": "#/components/parameters/exemptionId"
          },
          {
            "name": "If-Match",
            "in": "header",
            "description": "The version as it was read, in quotes",
            "schema": {
              "type": "string"
            }
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "additionalProperties": false,
                "properties": {
                  "remark": {
                    "type": "string",
                    "maxLength": 10000
                  }
                }
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "The exemption as it stands then",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Exemption"
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "403": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "404": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "409": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "412": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "428": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "429": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "default": {
            "$ref": "#/components/responses/ErrorResponse"
          }
        }
      }
    },
    "/exemptions/{id}/deny": {
      "post": {
        "operationId": "DenyExemption",
        "tags": [
          "Scorecards"
        ],
        "summary": "Deny an exemption",
        "description": "Needs the permission `stewardship.exemption.approve`; nobody decides about what they have asked for themselves.\n",
        "security": [
          {
            "JWT": []
          }
        ],
        "parameters": [
          {
            "$ref": "#/components/parameters/exemptionId"
          },
          {
            "name": "If-Match",
            "in": "header",
            "description": "The version as it was read, in quotes",
            "schema": {
              "type": "string"
            }
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "additionalProperties": false,
                "properties": {
                  "remark": {
                    "type": "string",
                    "maxLength": 10000
                  }
                }
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "The exemption as it stands then",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Exemption"
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "403": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "404": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "409": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "412": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "428": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "429": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "default": {
            "$ref": "#/components/responses/ErrorResponse"
          }
        }
      }
    },
    "/exemptions/{id}/revoke": {
      "post": {
        "operationId": "RevokeExemption",
        "tags": [
          "Scorecards"
        ],
        "summary": "End an exemption",
        "description": "Needs the permission `stewardship.exemption.approve`, or that the caller has asked for it.\n",
        "security": [
          {
            "JWT": []
          }
        ],
        "parameters": [
          {
            "$ref": "#/components/parameters/exemptionId"
          },
          {
            "name": "If-Match",
            "in": "header",
            "description": "The version as it was read, in quotes",
            "schema": {
              "type": "string"
            }
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "additionalProperties": false,
                "properties": {
                  "remark": {
                    "type": "string",
                    "maxLength": 10000
                  }
                }
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "The exemption as it stands then",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Exemption"
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "403": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "404": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "409": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "412": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "428": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "429": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "default": {
            "$ref": "#/components/responses/ErrorResponse"
          }
        }
      }
    },
    "/exemptions": {
      "get": {
        "operationId": "ListExemptions",
        "tags": [
          "Scorecards"
        ],
        "summary": "Exemptions of services that the caller may read",
        "security": [
          {},
          {
            "JWT": []
          }
        ],
        "parameters": [
          {
            "name": "status",
            "in": "query",
            "required": false,
            "style": "form",
            "explode": true,
            "description": "How far they have come",
            "schema": {
              "$ref": "#/components/schemas/FilterValues"
            }
          },
          {
            "name": "scorecard",
            "in": "query",
            "required": false,
            "schema": {
              "type": "string",
              "minLength": 1,
              "maxLength": 63
            }
          },
          {
            "$ref": "#/components/parameters/limit"
          },
          {
            "$ref": "#/components/parameters/cursor"
          },
          {
            "$ref": "#/components/parameters/ifNoneMatch"
          }
        ],
        "responses": {
          "200": {
            "description": "One page",
            "headers": {
              "ETag": {
                "$ref": "#/components/headers/ETag"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ExemptionPage"
                }
              }
            }
          },
          "304": {
            "$ref": "#/components/responses/NotModified"
          },
          "400": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "default": {
            "$ref": "#/components/responses/ErrorResponse"
          }
        }
      }
    },
    "/entities/{kind}/{namespace}/{name}/evaluations": {
      "post": {
        "operationId": "EvaluateEntity",
        "tags": [
          "Scorecards"
        ],
        "summary": "Evaluate all scorecards of an entity now",
        "description": "At most six times a minute for each user.\n",
        "security": [
          {
            "JWT": []
          }
        ],
        "parameters": [
          {
            "$ref": "#/components/parameters/kind"
          },
          {
            "$ref": "#/components/parameters/namespace"
          },
          {
            "$ref": "#/components/parameters/name"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "additionalProperties": false
              }
            }
          }
        },
        "responses": {
          "204": {
            "description": "Done"
          },
          "404": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "429": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "default": {
            "$ref": "#/components/responses/ErrorResponse"
          }
        }
      }
    },
    "/scorecard-dry-runs": {
      "post": {
        "operationId": "DryRunScorecard",
        "tags": [
          "Scorecards"
        ],
        "summary": "What would change if a scorecard were defined so",
        "description": "Nothing is stored. Looks through the first 5000 services by name, as far as there is time. At most six times a minute\nfor each user, and only a few at once.\n",
        "security": [
          {
            "JWT": []
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "additionalProperties": false,
                "required": [
                  "definition"
                ],
                "properties": {
                  "definition": {
                    "type": "string",
                    "minLength": 1,
                    "maxLength": 262144,
                    "description": "YAML"
                  },
                  "limit": {
                    "type": "integer",
                    "minimum": 1,
                    "maximum": 50
                  }
                }
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "What would change",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ScorecardDryRun"
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "429": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "default": {
            "$ref": "#/components/responses/ErrorResponse"
          }
        }
      }
    },
    "/scorecard-tasks": {
      "get": {
        "operationId": "ListScorecardTasks",
        "tags": [
          "Scorecards"
        ],
        "summary": "What teams must do next",
        "description": "Without `owner`, for the groups of the caller. A question is a task of the owner, or where only some groups may answer\nit, of these.\n",
        "security": [
          {},
          {
            "JWT": []
          }
        ],
        "parameters": [
          {
            "$ref": "#/components/parameters/owner"
          },
          {
            "name": "scorecard",
            "in": "query",
            "required": false,
            "schema": {
              "type": "string",
              "minLength": 1,
              "maxLength": 63
            }
          },
          {
            "$ref": "#/components/parameters/limit"
          },
          {
            "$ref": "#/components/parameters/ifNoneMatch"
          }
        ],
        "responses": {
          "200": {
            "description": "What matters most first",
            "headers": {
              "ETag": {
                "$ref": "#/components/headers/ETag"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ScorecardTaskPage"
                }
              }
            }
          },
          "304": {
            "$ref": "#/components/responses/NotModified"
          },
          "400": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "default": {
            "$ref": "#/components/responses/ErrorResponse"
          }
        }
      }
    },
    "/facts": {
      "get": {
        "operationId": "GetFactCatalog",
        "tags": [
          "Scorecards"
        ],
        "summary": "The facts that rules may use",
        "security": [
          {},
          {
            "JWT": []
          }
        ],
        "parameters": [
          {
            "$ref": "#/components/parameters/ifNoneMatch"
          }
        ],
        "responses": {
          "200": {
            "description": "Sources of facts",
            "headers": {
              "ETag": {
                "$ref": "#/components/headers/ETag"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/FactCatalog"
                }
              }
            }
          },
          "304": {
            "$ref": "#/components/responses/NotModified"
          },
          "default": {
            "$ref": "#/components/responses/ErrorResponse"
          }
        }
      }
    },
    "/facts/{source}": {
      "post": {
        "operationId": "SubmitFacts",
        "tags": [
          "Scorecards"
        ],
        "summary": "Send facts",
        "description": "From build pipelines and scripts. The same facts again are `unchanged`: nothing is stored but that they are newer, at most\nonce an hour and a quarter of their time to live unless `measuredAt` says when they were measured. What cannot be stored\nof one entity does not keep the others from it. Needs the permission `stewardship.fact.write`.\n",
        "security": [
          {},
          {
            "JWT": []
          }
        ],
        "parameters": [
          {
            "name": "source",
            "in": "path",
            "required": true,
            "description": "Id of a source that is configured",
            "schema": {
              "type": "string",
              "minLength": 1,
              "maxLength": 63
            }
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/FactSubmission"
              },
              "example": {
                "items": [
                  {
                    "entityRef": "component:default/payment-service",
                    "facts": {
                      "coverage": 81.5,
                      "criticalFindings": 0
                    },
                    "measuredAt": "2026-11-20T08:15:00Z"
                  }
                ]
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "What became of each, in the order of the request",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/FactSubmissionResult"
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "403": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "404": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "413": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "default": {
            "$ref": "#/components/responses/ErrorResponse"
          }
        }
      }
    },
    "/costs": {
      "get": {
        "operationId": "ListCosts",
        "tags": [
          "Costs"
        ],
        "summary": "One page of the costs of the fleet",
        "description": "By team, system and so on, the dearest first, with totals, what could not be allocated, the largest changes and what the\nfigures leave out. Only costs of what the caller may read are in it; sums never mix currencies. Needs the permission\n`stewardship.cost.read`, as all costs do.\n",
        "security": [
          {},
          {
            "JWT": []
          }
        ],
        "parameters": [
          {
            "$ref": "#/components/parameters/costBy"
          },
          {
            "$ref": "#/components/parameters/costFrom"
          },
          {
            "$ref": "#/components/parameters/costTo"
          },
          {
            "$ref": "#/components/parameters/costMetric"
          },
          {
            "$ref": "#/components/parameters/costCurrency"
          },
          {
            "$ref": "#/components/parameters/costOwner"
          },
          {
            "$ref": "#/components/parameters/system"
          },
          {
            "$ref": "#/components/parameters/domain"
          },
          {
            "$ref": "#/components/parameters/text"
          },
          {
            "$ref": "#/components/parameters/limit"
          },
          {
            "$ref": "#/components/parameters/cursor"
          },
          {
            "$ref": "#/components/parameters/ifNoneMatch"
          }
        ],
        "responses": {
          "200": {
            "description": "One page of groups, and the sums over all of them",
            "headers": {
              "ETag": {
                "$ref": "#/components/headers/ETag"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/CostOverview"
                }
              }
            }
          },
          "304": {
            "$ref": "#/components/responses/NotModified"
          },
          "400": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "403": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "default": {
            "$ref": "#/components/responses/ErrorResponse"
          }
        }
      }
    },
    "/costs/export": {
      "get": {
        "operationId": "ExportCosts",
        "tags": [
          "Costs"
        ],
        "summary": "The costs of the fleet, as CSV",
        "description": "All groups, a row for each group and currency, and rows for what could not be allocated, so that the column `total` adds\nup to what the caller may know of the bill. Safe to open in a spreadsheet.\n",
        "security": [
          {},
          {
            "JWT": []
          }
        ],
        "parameters": [
          {
            "$ref": "#/components/parameters/costBy"
          },
          {
            "$ref": "#/components/parameters/costFrom"
          },
          {
            "$ref": "#/components/parameters/costTo"
          },
          {
            "$ref": "#/components/parameters/costMetric"
          },
          {
            "$ref": "#/components/parameters/costCurrency"
          },
          {
            "$ref": "#/components/parameters/costOwner"
          },
          {
            "$ref": "#/components/parameters/system"
          },
          {
            "$ref": "#/components/parameters/domain"
          },
          {
            "$ref": "#/components/parameters/text"
          }
        ],
        "responses": {
          "200": {
            "description": "A row for each group and currency",
            "content": {
              "text/csv": {
                "schema": {
                  "type": "string"
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "403": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "default": {
            "$ref": "#/components/responses/ErrorResponse"
          }
        }
      }
    },
    "/costs/budgets": {
      "get": {
        "operationId": "ListBudgets",
        "tags": [
          "Costs"
        ],
        "summary": "How far teams have spent their budgets",
        "description": "Budgets of teams that the caller may read, those that need attention first.",
        "security": [
          {},
          {
            "JWT": []
          }
        ],
        "parameters": [
          {
            "$ref": "#/components/parameters/costOwner"
          },
          {
            "$ref": "#/components/parameters/ifNoneMatch"
          }
        ],
        "responses": {
          "200": {
            "description": "All budgets",
            "headers": {
              "ETag": {
                "$ref": "#/components/headers/ETag"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/BudgetStates"
                }
              }
            }
          },
          "304": {
            "$ref": "#/components/responses/NotModified"
          },
          "400": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "403": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "default": {
            "$ref": "#/components/responses/ErrorResponse"
          }
        }
      }
    },
    "/costs/statement": {
      "get": {
        "operationId": "GetCostStatement",
        "tags": [
          "Costs"
        ],
        "summary": "What a team's services cost in a month and what is charged",
        "description": "Services of groups below the team are in it.",
        "security": [
          {},
          {
            "JWT": []
          }
        ],
        "parameters": [
          {
            "$ref": "#/components/parameters/statementOwner"
          },
          {
            "$ref": "#/components/parameters/statementMonth"
          },
          {
            "$ref": "#/components/parameters/costMetric"
          },
          {
            "$ref": "#/components/parameters/ifNoneMatch"
          }
        ],
        "responses": {
          "200": {
            "description": "The statement",
            "headers": {
              "ETag": {
                "$ref": "#/components/headers/ETag"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/CostStatement"
                }
              }
            }
          },
          "304": {
            "$ref": "#/components/responses/NotModified"
          },
          "400": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "403": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "404": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "default": {
            "$ref": "#/components/responses/ErrorResponse"
          }
        }
      }
    },
    "/costs/statement/export": {
      "get": {
        "operationId": "ExportCostStatement",
        "tags": [
          "Costs"
        ],
        "summary": "The statement of a team, as CSV",
        "description": "All lines, a row for each service and currency. Safe to open in a spreadsheet.",
        "security": [
          {},
          {
            "JWT": []
          }
        ],
        "parameters": [
          {
            "$ref": "#/components/parameters/statementOwner"
          },
          {
            "$ref": "#/components/parameters/statementMonth"
          },
          {
            "$ref": "#/components/parameters/costMetric"
          }
        ],
        "responses": {
          "200": {
            "description": "A row for each service and currency",
            "content": {
              "text/csv": {
                "schema": {
                  "type": "string"
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "403": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "404": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "default": {
            "$ref": "#/components/responses/ErrorResponse"
          }
        }
      }
    },
    "/costs/{kind}/{namespace}/{name}": {
      "get": {
        "operationId": "GetEntityCosts",
        "tags": [
          "Costs"
        ],
        "summary": "What an entity costs",
        "description": "As its card shows it, of another month or metric where one is asked for. Of a system, a domain or a group it is the sum\nover what is in it, as far as the caller may read that.\n",
        "security": [
          {},
          {
            "JWT": []
          }
        ],
        "parameters": [
          {
            "$ref": "#/components/parameters/kind"
          },
          {
            "$ref": "#/components/parameters/namespace"
          },
          {
            "$ref": "#/components/parameters/name"
          },
          {
            "$ref": "#/components/parameters/costMetric"
          },
          {
            "name": "month",
            "in": "query",
            "required": false,
            "description": "The latest month of which there are costs, unless given",
            "schema": {
              "$ref": "#/components/schemas/Month"
            }
          },
          {
            "$ref": "#/components/parameters/ifNoneMatch"
          }
        ],
        "responses": {
          "200": {
            "description": "The costs",
            "headers": {
              "ETag": {
                "$ref": "#/components/headers/ETag"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ShowbackPicture"
                }
              }
            }
          },
          "304": {
            "$ref": "#/components/responses/NotModified"
          },
          "400": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "403": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "404": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "default": {
            "$ref": "#/components/responses/ErrorResponse"
          }
        }
      }
    },
    "/cost-imports": {
      "get": {
        "operationId": "ListCostImports",
        "tags": [
          "Costs"
        ],
        "summary": "Imports of costs, the latest first",
        "description": "Also those that failed, and those that brought nothing new. Rows that were not taken are left out here.",
        "security": [
          {},
          {
            "JWT": []
          }
        ],
        "parameters": [
          {
            "name": "source",
            "in": "query",
            "required": false,
            "description": "Only imports of the source with this id",
            "schema": {
              "$ref": "#/components/schemas/CostSourceId"
            }
          },
          {
            "$ref": "#/components/parameters/limit"
          },
          {
            "$ref": "#/components/parameters/cursor"
          },
          {
            "$ref": "#/components/parameters/ifNoneMatch"
          }
        ],
        "responses": {
          "200": {
            "description": "One page of imports",
            "headers": {
              "ETag": {
                "$ref": "#/components/headers/ETag"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/CostImportPage"
                }
              }
            }
          },
          "304": {
            "$ref": "#/components/responses/NotModified"
          },
          "400": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "403": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "default": {
            "$ref": "#/components/responses/ErrorResponse"
          }
        }
      },
      "post": {
        "operationId": "StartCostImport",
        "tags": [
          "Costs"
        ],
        "summary": "Import a source again",
        "description": "Where its files have changed, or its provider has something new; else the import ends as `unchanged`. The answer does not\nwait for its end. Needs the permission `stewardship.cost-import.create`.\n",
        "security": [
          {},
          {
            "JWT": []
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/CostImportRequest"
              },
              "example": {
                "source": "cloud-bill"
              }
            }
          }
        },
        "responses": {
          "202": {
            "description": "The import, which is running",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/CostImport"
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "403": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "404": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "409": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "default": {
            "$ref": "#/components/responses/ErrorResponse"
          }
        }
      }
    },
    "/cost-imports/files": {
      "post": {
        "operationId": "UploadCosts",
        "tags": [
          "Costs"
        ],
        "summary": "Import a file",
        "description": "The body is the file as it is. It replaces the billing periods that it has of the source; the same file twice changes\nnothing. Needs the permission `stewardship.cost-import.create`.\n",
        "security": [
          {},
          {
            "JWT": []
          }
        ],
        "parameters": [
          {
            "name": "source",
            "in": "query",
            "required": true,
            "description": "Id of the source that the costs belong to",
            "schema": {
              "$ref": "#/components/schemas/CostSourceId"
            }
          },
          {
            "name": "fileName",
            "in": "query",
            "required": true,
            "allowReserved": true,
            "description": "With its ending, by which its format is told, for example `bill.csv.gz`",
            "schema": {
              "type": "string",
              "minLength": 1,
              "maxLength": 255
            }
          },
          {
            "name": "preset",
            "in": "query",
            "required": false,
            "description": "How the file is written, as FOCUS unless told. Refused where the configuration has the source and so says it. With\n`openCost`, the file may also be a `.json`: what OpenCost answers to `/allocation`\n",
            "schema": {
              "$ref": "#/components/schemas/CostUploadPreset"
            }
          },
          {
            "name": "currency",
            "in": "query",
            "required": false,
            "description": "Of all costs in the file, where it has no column of it; needed with `openCost`. ISO 4217, or the name of credits or\ntokens. Refused where the configuration has the source\n",
            "schema": {
              "type": "string",
              "minLength": 1,
              "maxLength": 40
            }
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/octet-stream": {
              "schema": {
                "type": "string",
                "format": "binary"
              }
            }
          }
        },
        "responses": {
          "202": {
            "description": "The import, which is running",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/CostImport"
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "403": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "404": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "409": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "413": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "default": {
            "$ref": "#/components/responses/ErrorResponse"
          }
        }
      }
    },
    "/cost-imports/sources/{source}": {
      "delete": {
        "operationId": "RemoveCostSource",
        "tags": [
          "Costs"
        ],
        "summary": "Take back what was imported into a source",
        "description": "Nothing of it counts any more; the list of its imports stays. Only of a source that nothing imports by itself, such as one\nthat files were uploaded into, else 409. Needs the permission `stewardship.cost-import.create`. Answers 412 where another\nimport has come since the caller read them, 428 where the caller does not say what was read.\n",
        "security": [
          {},
          {
            "JWT": []
          }
        ],
        "parameters": [
          {
            "name": "source",
            "in": "path",
            "required": true,
            "description": "Id of the source",
            "schema": {
              "$ref": "#/components/schemas/CostSourceId"
            }
          },
          {
            "name": "If-Match",
            "in": "header",
            "description": "The id of the latest import of the source, in quotes",
            "schema": {
              "type": "string"
            }
          }
        ],
        "responses": {
          "204": {
            "description": "It is gone"
          },
          "400": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "403": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "404": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "409": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "412": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "428": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "default": {
            "$ref": "#/components/responses/ErrorResponse"
          }
        }
      }
    },
    "/cost-imports/{id}": {
      "get": {
        "operationId": "GetCostImport",
        "tags": [
          "Costs"
        ],
        "summary": "One import, with the rows that were not taken",
        "security": [
          {},
          {
            "JWT": []
          }
        ],
        "parameters": [
          {
            "name": "id",
            "in": "path",
            "required": true,
            "description": "Id of the import",
            "schema": {
              "type": "string",
              "minLength": 1,
              "maxLength": 100
            }
          },
          {
            "$ref": "#/components/parameters/ifNoneMatch"
          }
        ],
        "responses": {
          "200": {
            "description": "The import",
            "headers": {
              "ETag": {
                "$ref": "#/components/headers/ETag"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/CostImport"
                }
              }
            }
          },
          "304": {
            "$ref": "#/components/responses/NotModified"
          },
          "403": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "404": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "default": {
            "$ref": "#/components/responses/ErrorResponse"
          }
        }
      }
    }
  },
  "components": {
    "securitySchemes": {
      "JWT": {
        "type": "http",
        "scheme": "bearer",
        "bearerFormat": "JWT"
      }
    },
    "parameters": {
      "kind": {
        "name": "kind",
        "in": "path",
        "required": true,
        "description": "Kind of the entity, in any case",
        "schema": {
          "type": "string",
          "minLength": 1,
          "maxLength": 500
        }
      },
      "namespace": {
        "name": "namespace",
        "in": "path",
        "required": true,
        "description": "Namespace of the entity, in any case",
        "schema": {
          "type": "string",
          "minLength": 1,
          "maxLength": 500
        }
      },
      "name": {
        "name": "name",
        "in": "path",
        "required": true,
        "description": "Name of the entity, in any case",
        "schema": {
          "type": "string",
          "minLength": 1,
          "maxLength": 500
        }
      },
      "productName": {
        "name": "product",
        "in": "path",
        "required": true,
        "description": "The product by its name, for example `postgresql`",
        "schema": {
          "type": "string",
          "minLength": 1,
          "maxLength": 200
        }
      },
      "product": {
        "name": "product",
        "in": "query",
        "required": false,
        "allowReserved": true,
        "style": "form",
        "explode": true,
        "description": "Names of products",
        "schema": {
          "$ref": "#/components/schemas/FilterValues"
        }
      },
      "phase": {
        "name": "phase",
        "in": "query",
        "required": false,
        "style": "form",
        "explode": true,
        "description": "How far release cycles have come",
        "schema": {
          "$ref": "#/components/schemas/FilterValues"
        }
      },
      "endsWithin": {
        "name": "endsWithin",
        "in": "query",
        "required": false,
        "description": "Only what ends within so many days, or has ended",
        "schema": {
          "type": "integer",
          "minimum": 0,
          "maximum": 3650
        }
      },
      "undecided": {
        "name": "undecided",
        "in": "query",
        "required": false,
        "description": "Only where something has ended, or ends within `endsWithin`, and nothing was decided",
        "schema": {
          "type": "boolean"
        }
      },
      "ifNoneMatch": {
        "name": "If-None-Match",
        "in": "header",
        "required": false,
        "description": "The ETag of an earlier answer",
        "schema": {
          "type": "string",
          "maxLength": 1000
        }
      },
      "owner": {
        "name": "owner",
        "in": "query",
        "required": false,
        "allowReserved": true,
        "style": "form",
        "explode": true,
        "description": "Entity refs of owners; groups of the default namespace where nothing else is said",
        "schema": {
          "$ref": "#/components/schemas/FilterValues"
        }
      },
      "tier": {
        "name": "tier",
        "in": "query",
        "required": false,
        "allowReserved": true,
        "style": "form",
        "explode": true,
        "description": "Ids of support tiers",
        "schema": {
          "$ref": "#/components/schemas/FilterValues"
        }
      },
      "kindFilter": {
        "name": "kind",
        "in": "query",
        "required": false,
        "allowReserved": true,
        "style": "form",
        "explode": true,
        "description": "Kinds of entities, in any case",
        "schema": {
          "$ref": "#/components/schemas/FilterValues"
        }
      },
      "system": {
        "name": "system",
        "in": "query",
        "required": false,
        "allowReserved": true,
        "style": "form",
        "explode": true,
        "description": "Entity refs, or names, of the systems that the entities are part of",
        "schema": {
          "$ref": "#/components/schemas/FilterValues"
        }
      },
      "domain": {
        "name": "domain",
        "in": "query",
        "required": false,
        "allowReserved": true,
        "style": "form",
        "explode": true,
        "description": "Entity refs, or names, of domains",
        "schema": {
          "$ref": "#/components/schemas/FilterValues"
        }
      },
      "environment": {
        "name": "environment",
        "in": "query",
        "required": false,
        "allowReserved": true,
        "style": "form",
        "explode": true,
        "description": "Names of environments",
        "schema": {
          "$ref": "#/components/schemas/FilterValues"
        }
      },
      "dataClassification": {
        "name": "dataClassification",
        "in": "query",
        "required": false,
        "allowReserved": true,
        "style": "form",
        "explode": true,
        "description": "Data classifications",
        "schema": {
          "$ref": "#/components/schemas/FilterValues"
        }
      },
      "technology": {
        "name": "technology",
        "in": "query",
        "required": false,
        "allowReserved": true,
        "style": "form",
        "explode": true,
        "description": "Products, or package URLs, that the entities run on",
        "schema": {
          "$ref": "#/components/schemas/FilterValues"
        }
      },
      "dependency": {
        "name": "dependency",
        "in": "query",
        "required": false,
        "allowReserved": true,
        "style": "form",
        "explode": true,
        "description": "Entity refs, or names of components; keeps what depends on any of them directly",
        "schema": {
          "$ref": "#/components/schemas/FilterValues"
        }
      },
      "problem": {
        "name": "problem",
        "in": "query",
        "required": false,
        "allowReserved": true,
        "style": "form",
        "explode": true,
        "description": "Kinds of problem, or `any`",
        "schema": {
          "$ref": "#/components/schemas/FilterValues"
        }
      },
      "ladder": {
        "name": "ladder",
        "in": "query",
        "required": false,
        "allowReserved": true,
        "style": "form",
        "explode": true,
        "description": "Verdicts on the escalation ladder",
        "schema": {
          "type": "array",
          "maxItems": 4,
          "items": {
            "$ref": "#/components/schemas/LadderVerdict"
          }
        }
      },
      "noOwner": {
        "name": "noOwner",
        "in": "query",
        "required": false,
        "allowReserved": true,
        "description": "True keeps what has no owner, or one that is not in the catalog",
        "schema": {
          "type": "boolean"
        }
      },
      "text": {
        "name": "text",
        "in": "query",
        "required": false,
        "allowReserved": true,
        "description": "Matches name, title, purpose and owner",
        "schema": {
          "type": "string",
          "minLength": 1,
          "maxLength": 200
        }
      },
      "orderField": {
        "name": "orderField",
        "in": "query",
        "required": false,
        "allowReserved": true,
        "description": "The column to sort by, and `asc` or `desc`; `asc` unless told",
        "schema": {
          "type": "string",
          "pattern": "^(name|kind|owner|system|domain|tier|problems|completeness)(,(asc|desc))?$"
        },
        "example": "tier,asc"
      },
      "limit": {
        "name": "limit",
        "in": "query",
        "required": false,
        "allowReserved": true,
        "description": "The most items that the page may have",
        "schema": {
          "type": "integer",
          "minimum": 1,
          "maximum": 200,
          "default": 25
        }
      },
      "cursor": {
        "name": "cursor",
        "in": "query",
        "required": false,
        "allowReserved": true,
        "description": "From `pageInfo` of an earlier answer to the same filters and order",
        "schema": {
          "type": "string",
          "minLength": 1,
          "maxLength": 4000
        }
      },
      "scorecardId": {
        "name": "id",
        "in": "path",
        "required": true,
        "description": "Id of the scorecard",
        "schema": {
          "type": "string",
          "minLength": 1,
          "maxLength": 63
        }
      },
      "checkId": {
        "name": "check",
        "in": "path",
        "required": true,
        "description": "Id of the check",
        "schema": {
          "type": "string",
          "minLength": 1,
          "maxLength": 63
        }
      },
      "exemptionId": {
        "name": "id",
        "in": "path",
        "required": true,
        "description": "Id of the exemption",
        "schema": {
          "type": "string",
          "minLength": 1,
          "maxLength": 63
        }
      },
      "nested": {
        "name": "nested",
        "in": "query",
        "required": false,
        "description": "False leaves out what is owned by groups below the owners; they count unless told",
        "schema": {
          "type": "boolean"
        }
      },
      "head": {
        "name": "head",
        "in": "query",
        "required": false,
        "description": "True asks for the scorecard along with the page",
        "schema": {
          "type": "boolean"
        }
      },
      "level": {
        "name": "level",
        "in": "query",
        "required": false,
        "style": "form",
        "explode": true,
        "description": "Ids of levels; `none` for services below the first",
        "schema": {
          "$ref": "#/components/schemas/FilterValues"
        }
      },
      "check": {
        "name": "check",
        "in": "query",
        "required": false,
        "allowReserved": true,
        "style": "form",
        "explode": true,
        "description": "A check and its state, for example `has-ladder:fail`, or `*:fail` for any check in that state; all of them",
        "schema": {
          "$ref": "#/components/schemas/FilterValues"
        }
      },
      "runbookId": {
        "name": "id",
        "in": "path",
        "required": true,
        "description": "Id of the runbook, as lists give it",
        "schema": {
          "type": "string",
          "minLength": 1,
          "maxLength": 100
        }
      },
      "costBy": {
        "name": "by",
        "in": "query",
        "required": true,
        "description": "By what costs are added up. `service` is each entity, `product` the service of the bill",
        "schema": {
          "$ref": "#/components/schemas/CostDimension"
        }
      },
      "costFrom": {
        "name": "from",
        "in": "query",
        "required": false,
        "description": "First month; the latest one of which there are costs, unless `from` or `to` is given",
        "schema": {
          "$ref": "#/components/schemas/Month"
        }
      },
      "costTo": {
        "name": "to",
        "in": "query",
        "required": false,
        "description": "Last month",
        "schema": {
          "$ref": "#/components/schemas/Month"
        }
      },
      "costMetric": {
        "name": "metric",
        "in": "query",
        "required": false,
        "description": "`effective` unless given",
        "schema": {
          "$ref": "#/components/schemas/CostMetric"
        }
      },
      "costCurrency": {
        "name": "currency",
        "in": "query",
        "required": false,
        "allowReserved": true,
        "description": "That groups are sorted by; the one with the most costs unless given",
        "schema": {
          "type": "string",
          "minLength": 1,
          "maxLength": 40
        }
      },
      "costOwner": {
        "name": "owner",
        "in": "query",
        "required": false,
        "allowReserved": true,
        "style": "form",
        "explode": true,
        "description": "Entity refs of owners, and the groups below them; groups of the default namespace where nothing else is said\n",
        "schema": {
          "$ref": "#/components/schemas/FilterValues"
        }
      },
      "statementOwner": {
        "name": "owner",
        "in": "query",
        "required": true,
        "allowReserved": true,
        "description": "Entity ref of the team; a group of the default namespace where nothing else is said",
        "schema": {
          "type": "string",
          "minLength": 1,
          "maxLength": 500
        }
      },
      "statementMonth": {
        "name": "month",
        "in": "query",
        "required": true,
        "description": "Of the statement",
        "schema": {
          "$ref": "#/components/schemas/Month"
        }
      }
    },
    "headers": {
      "ETag": {
        "description": "Send it as `If-None-Match` to get the body only if something changed",
        "schema": {
          "type": "string"
        }
      }
    },
    "responses": {
      "NotModified": {
        "description": "Nothing changed since the answer whose ETag was sent as `If-None-Match`"
      },
      "ErrorResponse": {
        "description": "The request could not be answered",
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/Error"
            }
          }
        }
      }
    },
    "schemas": {
      "FilterValues": {
        "type": "array",
        "description": "Repeat the parameter for several values; they mean \"any of\"",
        "maxItems": 100,
        "items": {
          "type": "string",
          "minLength": 1,
          "maxLength": 500
        }
      },
      "SummariesRequest": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "entityRefs"
        ],
        "properties": {
          "entityRefs": {
            "type": "array",
            "maxItems": 500,
            "items": {
              "type": "string",
              "minLength": 1,
              "maxLength": 500
            }
          }
        }
      },
      "SummariesResponse": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "items"
        ],
        "properties": {
          "items": {
            "type": "array",
            "description": "In the order of the request",
            "items": {
              "oneOf": [
                {
                  "$ref": "#/components/schemas/EntitySummary"
                },
                {
                  "type": "null"
                }
              ]
            }
          }
        }
      },
      "RecordJsonSchema": {
        "type": "object",
        "description": "A JSON Schema, draft 7",
        "additionalProperties": true
      },
      "DirectoryPage": {
        "type": "object",
        "description": "One page of the directory",
        "additionalProperties": false,
        "required": [
          "items",
          "totalItems",
          "pageInfo",
          "mirror"
        ],
        "properties": {
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/EntitySummary"
            }
          },
          "totalItems": {
            "type": "integer",
            "minimum": 0,
            "description": "How many entities match the filters"
          },
          "pageInfo": {
            "type": "object",
            "description": "Cursors of the neighboring pages; absent where there is none",
            "additionalProperties": false,
            "properties": {
              "nextCursor": {
                "type": "string"
              },
              "prevCursor": {
                "type": "string"
              }
            }
          },
          "mirror": {
            "$ref": "#/components/schemas/MirrorStatus"
          }
        }
      },
      "MirrorStatus": {
        "description": "The state of the copy of the catalog that all answers come from",
        "oneOf": [
          {
            "type": "object",
            "title": "Empty",
            "description": "The catalog was not copied yet",
            "additionalProperties": false,
            "required": [
              "status"
            ],
            "properties": {
              "status": {
                "type": "string",
                "enum": [
                  "empty"
                ]
              }
            }
          },
          {
            "type": "object",
            "title": "Current",
            "additionalProperties": false,
            "required": [
              "status",
              "syncedAt"
            ],
            "properties": {
              "status": {
                "type": "string",
                "enum": [
                  "current"
                ]
              },
              "syncedAt": {
                "type": "string",
                "format": "date-time"
              }
            }
          },
          {
            "type": "object",
            "title": "Stale",
            "description": "The last run failed or was held back; answers are as of `syncedAt`",
            "additionalProperties": false,
            "required": [
              "status",
              "reason"
            ],
            "properties": {
              "status": {
                "type": "string",
                "enum": [
                  "stale"
                ]
              },
              "syncedAt": {
                "type": "string",
                "format": "date-time"
              },
              "reason": {
                "$ref": "#/components/schemas/MirrorProblem"
              }
            }
          }
        ]
      },
      "DirectoryFacets": {
        "type": "object",
        "description": "The values that are in use for each filter",
        "additionalProperties": false,
        "required": [
          "owner",
          "tier",
          "kind",
          "system",
          "domain",
          "environment",
          "dataClassification",
          "problem",
          "ladder"
        ],
        "properties": {
          "owner": {
            "$ref": "#/components/schemas/FacetValues"
          },
          "tier": {
            "$ref": "#/components/schemas/FacetValues"
          },
          "kind": {
            "$ref": "#/components/schemas/FacetValues"
          },
          "system": {
            "$ref": "#/components/schemas/FacetValues"
          },
          "domain": {
            "$ref": "#/components/schemas/FacetValues"
          },
          "environment": {
            "$ref": "#/components/schemas/FacetValues"
          },
          "dataClassification": {
            "$ref": "#/components/schemas/FacetValues"
          },
          "problem": {
            "$ref": "#/components/schemas/FacetValues"
          },
          "ladder": {
            "$ref": "#/components/schemas/FacetValues"
          }
        }
      },
      "FacetValues": {
        "type": "array",
        "description": "The most frequent first",
        "items": {
          "type": "object",
          "additionalProperties": false,
          "required": [
            "value",
            "label",
            "count"
          ],
          "properties": {
            "value": {
              "type": "string",
              "description": "What to send as the filter"
            },
            "label": {
              "type": "string",
              "description": "What to show"
            },
            "count": {
              "type": "integer",
              "minimum": 1,
              "description": "How many entities have the value"
            }
          }
        }
      },
      "EntitySummary": {
        "type": "object",
        "description": "One row of the directory",
        "additionalProperties": false,
        "required": [
          "ref",
          "kind",
          "namespace",
          "name",
          "environments",
          "problems",
          "completeness"
        ],
        "properties": {
          "ref": {
            "type": "string",
            "description": "Entity ref"
          },
          "kind": {
            "type": "string"
          },
          "namespace": {
            "type": "string"
          },
          "name": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "type": {
            "type": "string"
          },
          "purpose": {
            "type": "string"
          },
          "owner": {
            "$ref": "#/components/schemas/NamedEntity"
          },
          "system": {
            "$ref": "#/components/schemas/NamedEntity"
          },
          "domain": {
            "$ref": "#/components/schemas/NamedEntity"
          },
          "tier": {
            "$ref": "#/components/schemas/TierSummary"
          },
          "environments": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "dataClassification": {
            "type": "string"
          },
          "problems": {
            "type": "object",
            "description": "How many problems the record has, by severity",
            "additionalProperties": false,
            "required": [
              "error",
              "warning"
            ],
            "properties": {
              "error": {
                "type": "integer",
                "minimum": 0
              },
              "warning": {
                "type": "integer",
                "minimum": 0
              }
            }
          },
          "ladder": {
            "$ref": "#/components/schemas/LadderVerdict"
          },
          "completeness": {
            "type": "object",
            "description": "How many fields of the record are filled",
            "additionalProperties": false,
            "required": [
              "filled",
              "total"
            ],
            "properties": {
              "filled": {
                "type": "integer",
                "minimum": 0
              },
              "total": {
                "type": "integer",
                "minimum": 0
              }
            }
          }
        }
      },
      "EntityStewardship": {
        "type": "object",
        "description": "Everything the Ownership tab shows of one entity",
        "additionalProperties": false,
        "required": [
          "entity",
          "mirroredAt",
          "changedAt",
          "undeclared",
          "support",
          "escalation",
          "runbooks",
          "lifecycle",
          "scorecards",
          "costs",
          "problems"
        ],
        "properties": {
          "entity": {
            "$ref": "#/components/schemas/DescribedEntity"
          },
          "mirrorProblem": {
            "$ref": "#/components/schemas/MirrorProblem"
          },
          "mirroredAt": {
            "type": "string",
            "format": "date-time",
            "description": "When the mirror last agreed with the catalog, in UTC"
          },
          "changedAt": {
            "type": "string",
            "format": "date-time",
            "description": "When the resolved record last changed, in UTC"
          },
          "undeclared": {
            "type": "boolean",
            "description": "True where the entity declares nothing about its stewardship itself"
          },
          "support": {
            "$ref": "#/components/schemas/SupportPicture"
          },
          "escalation": {
            "$ref": "#/components/schemas/EscalationPicture"
          },
          "runbooks": {
            "$ref": "#/components/schemas/RunbookPicture"
          },
          "lifecycle": {
            "$ref": "#/components/schemas/LifecyclePicture"
          },
          "scorecards": {
            "$ref": "#/components/schemas/ScorecardsPicture"
          },
          "costs": {
            "$ref": "#/components/schemas/ShowbackPicture"
          },
          "problems": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Problem"
            }
          }
        }
      },
      "SupportPicture": {
        "type": "object",
        "description": "How the entity is supported, and by whom",
        "additionalProperties": false,
        "required": [
          "commitments",
          "supportLines",
          "contacts",
          "missingEnvironments",
          "people",
          "duties",
          "dependents",
          "completeness"
        ],
        "properties": {
          "owner": {
            "$ref": "#/components/schemas/SourcedEntity"
          },
          "purpose": {
            "$ref": "#/components/schemas/SourcedText"
          },
          "tier": {
            "$ref": "#/components/schemas/SourcedSupportTier"
          },
          "hours": {
            "$ref": "#/components/schemas/SourcedSupportHours"
          },
          "commitments": {
            "type": "object",
            "description": "The figures that the service commits to; durations are ISO 8601",
            "additionalProperties": false,
            "properties": {
              "availability": {
                "$ref": "#/components/schemas/SourcedNumber"
              },
              "rto": {
                "$ref": "#/components/schemas/SourcedText"
              },
              "rpo": {
                "$ref": "#/components/schemas/SourcedText"
              },
              "backupRetention": {
                "$ref": "#/components/schemas/SourcedText"
              }
            }
          },
          "supportLines": {
            "type": "array",
            "description": "In order of `line`; several entries may share a number",
            "items": {
              "$ref": "#/components/schemas/SourcedSupportLine"
            }
          },
          "contacts": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/SourcedContact"
            }
          },
          "environments": {
            "$ref": "#/components/schemas/SourcedTexts"
          },
          "missingEnvironments": {
            "type": "array",
            "description": "Environments of the organization's template that the service does not have. Empty where none were declared.\n",
            "items": {
              "type": "string"
            }
          },
          "dataClassification": {
            "$ref": "#/components/schemas/SourcedText"
          },
          "reviewEvery": {
            "$ref": "#/components/schemas/SourcedText"
          },
          "people": {
            "$ref": "#/components/schemas/PeopleSummary"
          },
          "duties": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/DutyCoverage"
            }
          },
          "dependents": {
            "$ref": "#/components/schemas/DependentsSummary"
          },
          "completeness": {
            "$ref": "#/components/schemas/Completeness"
          }
        }
      },
      "NamedEntity": {
        "type": "object",
        "description": "An entity as other screens name it. Where it is not in the catalog, or the caller may not read it, only `ref` is\nthere and `known` is false.\n",
        "additionalProperties": false,
        "required": [
          "ref",
          "known"
        ],
        "properties": {
          "ref": {
            "type": "string",
            "description": "Entity ref"
          },
          "known": {
            "type": "boolean"
          },
          "title": {
            "type": "string"
          },
          "kind": {
            "type": "string"
          },
          "type": {
            "type": "string"
          }
        }
      },
      "DescribedEntity": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "ref",
          "known",
          "kind",
          "namespace",
          "name"
        ],
        "properties": {
          "ref": {
            "type": "string",
            "description": "Entity ref"
          },
          "known": {
            "type": "boolean"
          },
          "title": {
            "type": "string"
          },
          "kind": {
            "type": "string"
          },
          "namespace": {
            "type": "string"
          },
          "name": {
            "type": "string"
          },
          "type": {
            "type": "string"
          }
        }
      },
      "TierSummary": {
        "type": "object",
        "description": "A support tier in the short form of tables",
        "additionalProperties": false,
        "required": [
          "id",
          "title",
          "rank"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "rank": {
            "type": "number",
            "description": "1 is the most critical"
          }
        }
      },
      "DependentsSummary": {
        "type": "object",
        "description": "What other services lose when this one fails. Only dependents that the caller may read are counted.\n",
        "additionalProperties": false,
        "required": [
          "direct",
          "total",
          "byTier",
          "examples"
        ],
        "properties": {
          "direct": {
            "type": "integer",
            "minimum": 0,
            "description": "Services that name this one in `dependsOn` or consume an API that it provides"
          },
          "total": {
            "type": "integer",
            "minimum": 0,
            "description": "Direct ones and those behind them"
          },
          "highestTier": {
            "$ref": "#/components/schemas/TierSummary"
          },
          "byTier": {
            "type": "array",
            "description": "How many of `total` have which tier; those without a tier come last",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "count"
              ],
              "properties": {
                "tier": {
                  "$ref": "#/components/schemas/TierSummary"
                },
                "count": {
                  "type": "integer",
                  "minimum": 0
                }
              }
            }
          },
          "examples": {
            "type": "array",
            "description": "At most ten, the most critical first",
            "maxItems": 10,
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "ref",
                "known",
                "direct"
              ],
              "properties": {
                "ref": {
                  "type": "string",
                  "description": "Entity ref"
                },
                "known": {
                  "type": "boolean"
                },
                "title": {
                  "type": "string"
                },
                "kind": {
                  "type": "string"
                },
                "type": {
                  "type": "string"
                },
                "tier": {
                  "$ref": "#/components/schemas/TierSummary"
                },
                "direct": {
                  "type": "boolean"
                }
              }
            }
          }
        }
      },
      "MirrorProblem": {
        "type": "string",
        "description": "Why the copy of the catalog is older than it should be: the catalog did not answer, it has lost too much at once\nto be believed, or the backend failed itself and its log says how.\n",
        "enum": [
          "catalogUnavailable",
          "tooManyVanished",
          "internal"
        ]
      },
      "PeopleSummary": {
        "type": "object",
        "description": "How many distinct people stand behind the service against what its tier asks for",
        "additionalProperties": false,
        "required": [
          "count",
          "complete",
          "minimum",
          "minimumSource",
          "groups"
        ],
        "properties": {
          "count": {
            "type": "integer",
            "minimum": 0
          },
          "complete": {
            "type": "boolean",
            "description": "False where there may be more people: the group is not in the catalog, or the caller may not see everybody.\n"
          },
          "minimum": {
            "type": "integer",
            "minimum": 0
          },
          "minimumSource": {
            "type": "string",
            "description": "Where the minimum comes from",
            "enum": [
              "supportTier",
              "configuration"
            ]
          },
          "groups": {
            "type": "array",
            "description": "The groups whose members are counted",
            "items": {
              "$ref": "#/components/schemas/NamedEntity"
            }
          }
        }
      },
      "DutyCoverage": {
        "type": "object",
        "description": "A duty that somebody should have, and who has it",
        "additionalProperties": false,
        "required": [
          "duty",
          "title"
        ],
        "properties": {
          "duty": {
            "type": "string",
            "description": "`accountable`, `supportLine1` and so on, or the role of a contact, for example `changeApproval`.\n"
          },
          "title": {
            "type": "string"
          },
          "holder": {
            "$ref": "#/components/schemas/SourcedEntity"
          }
        }
      },
      "Completeness": {
        "type": "object",
        "description": "How much of the record is filled",
        "additionalProperties": false,
        "required": [
          "filled",
          "total",
          "missing"
        ],
        "properties": {
          "filled": {
            "type": "integer",
            "minimum": 0
          },
          "total": {
            "type": "integer",
            "minimum": 0
          },
          "missing": {
            "type": "array",
            "description": "Names of the fields that are empty, the most useful first",
            "items": {
              "type": "string"
            }
          }
        }
      },
      "Problem": {
        "type": "object",
        "description": "Something that is wrong with a record; the rest of it works all the same",
        "additionalProperties": false,
        "required": [
          "kind",
          "severity",
          "entityRef",
          "path",
          "message",
          "fix"
        ],
        "properties": {
          "kind": {
            "$ref": "#/components/schemas/ProblemKind"
          },
          "severity": {
            "type": "string",
            "enum": [
              "error",
              "warning"
            ]
          },
          "entityRef": {
            "type": "string",
            "description": "Where the problem is; another entity than the one asked for where the value is inherited"
          },
          "path": {
            "type": "string",
            "description": "Path inside that entity"
          },
          "value": {
            "type": "string",
            "description": "The offending value, shortened and quoted as it was written"
          },
          "expected": {
            "type": "string",
            "description": "What would be right, in plain words"
          },
          "message": {
            "type": "string"
          },
          "fix": {
            "type": "string",
            "description": "What to do about it"
          }
        }
      },
      "ProblemKind": {
        "type": "string",
        "enum": [
          "wrongType",
          "invalidValue",
          "missingField",
          "unknownField",
          "tooLarge",
          "unknownTier",
          "unknownHours",
          "unknownRota",
          "sourcesDisagree",
          "numberAsVersion",
          "duplicate",
          "ownerMissing",
          "ownerNotFound",
          "referenceNotFound",
          "circularGroups",
          "weakerThanTier",
          "unknownFailureMode",
          "futureReview",
          "runbookNotFound",
          "runbookNotAllowed",
          "runbookForbidden",
          "runbookUnreadable",
          "runbookTooLarge",
          "runbookNotText",
          "runbookEmpty",
          "tooManyRunbooks",
          "frontMatterInvalid",
          "rulesInvalid",
          "unsafeAddress",
          "deadLinks",
          "bomNotFound",
          "bomUnreadable",
          "bomTooLarge",
          "bomInvalid",
          "wrongSelector",
          "costNotSplit",
          "moreProblems"
        ]
      },
      "Source": {
        "description": "Where a value comes from",
        "oneOf": [
          {
            "type": "object",
            "title": "Declared",
            "description": "The entity itself says so",
            "additionalProperties": false,
            "required": [
              "kind",
              "path"
            ],
            "properties": {
              "kind": {
                "type": "string",
                "enum": [
                  "declared"
                ]
              },
              "path": {
                "type": "string"
              }
            }
          },
          {
            "type": "object",
            "title": "Inherited",
            "description": "The entity `from` declares it",
            "additionalProperties": false,
            "required": [
              "kind",
              "from",
              "path"
            ],
            "properties": {
              "kind": {
                "type": "string",
                "enum": [
                  "inherited"
                ]
              },
              "from": {
                "type": "string"
              },
              "path": {
                "type": "string"
              }
            }
          },
          {
            "type": "object",
            "title": "Derived",
            "description": "Nobody declares it; `rule` says how it follows from `from`",
            "additionalProperties": false,
            "required": [
              "kind",
              "from",
              "rule"
            ],
            "properties": {
              "kind": {
                "type": "string",
                "enum": [
                  "derived"
                ]
              },
              "from": {
                "type": "string"
              },
              "rule": {
                "type": "string",
                "enum": [
                  "owner",
                  "technologyOwner",
                  "supportLines",
                  "self",
                  "parentGroup",
                  "vendorContact",
                  "knownAnnotation",
                  "knownLink"
                ]
              }
            }
          },
          {
            "type": "object",
            "title": "Provider",
            "description": "Another tool knows, as of `fetchedAt`",
            "additionalProperties": false,
            "required": [
              "kind",
              "provider",
              "fetchedAt"
            ],
            "properties": {
              "kind": {
                "type": "string",
                "enum": [
                  "provider"
                ]
              },
              "provider": {
                "type": "string"
              },
              "fetchedAt": {
                "type": "string",
                "format": "date-time"
              }
            }
          },
          {
            "type": "object",
            "title": "Default",
            "description": "The support tier or the configuration says so",
            "additionalProperties": false,
            "required": [
              "kind",
              "of",
              "path"
            ],
            "properties": {
              "kind": {
                "type": "string",
                "enum": [
                  "default"
                ]
              },
              "of": {
                "type": "string",
                "enum": [
                  "supportTier",
                  "configuration"
                ]
              },
              "path": {
                "type": "string"
              }
            }
          }
        ]
      },
      "SourcedText": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "value",
          "source"
        ],
        "properties": {
          "value": {
            "type": "string"
          },
          "source": {
            "$ref": "#/components/schemas/Source"
          }
        }
      },
      "SourcedTexts": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "value",
          "source"
        ],
        "properties": {
          "value": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "source": {
            "$ref": "#/components/schemas/Source"
          }
        }
      },
      "SourcedNumber": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "value",
          "source"
        ],
        "properties": {
          "value": {
            "type": "number"
          },
          "source": {
            "$ref": "#/components/schemas/Source"
          }
        }
      },
      "SourcedEntity": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "value",
          "source"
        ],
        "properties": {
          "value": {
            "$ref": "#/components/schemas/NamedEntity"
          },
          "source": {
            "$ref": "#/components/schemas/Source"
          }
        }
      },
      "SourcedSupportTier": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "value",
          "source"
        ],
        "properties": {
          "value": {
            "$ref": "#/components/schemas/SupportTier"
          },
          "source": {
            "$ref": "#/components/schemas/Source"
          }
        }
      },
      "SourcedSupportHours": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "value",
          "source"
        ],
        "properties": {
          "value": {
            "$ref": "#/components/schemas/SupportHours"
          },
          "source": {
            "$ref": "#/components/schemas/Source"
          }
        }
      },
      "SourcedSupportLine": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "value",
          "source"
        ],
        "properties": {
          "value": {
            "$ref": "#/components/schemas/SupportLine"
          },
          "source": {
            "$ref": "#/components/schemas/Source"
          }
        }
      },
      "SourcedContact": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "value",
          "source"
        ],
        "properties": {
          "value": {
            "$ref": "#/components/schemas/Contact"
          },
          "source": {
            "$ref": "#/components/schemas/Source"
          }
        }
      },
      "SourcedLadderStep": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "value",
          "source"
        ],
        "properties": {
          "value": {
            "$ref": "#/components/schemas/LadderStep"
          },
          "source": {
            "$ref": "#/components/schemas/Source"
          }
        }
      },
      "SupportTier": {
        "type": "object",
        "description": "A support tier as the platform team defines it; durations are ISO 8601",
        "additionalProperties": false,
        "required": [
          "id",
          "title",
          "rank",
          "severities",
          "requiredFailureModes"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "rank": {
            "type": "number",
            "description": "1 is the most critical"
          },
          "description": {
            "type": "string"
          },
          "supportHours": {
            "$ref": "#/components/schemas/SupportHours"
          },
          "severities": {
            "type": "array",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "severity"
              ],
              "properties": {
                "severity": {
                  "type": "string"
                },
                "respondWithin": {
                  "type": "string"
                },
                "resolveWithin": {
                  "type": "string"
                }
              }
            }
          },
          "availability": {
            "type": "number",
            "description": "Percent"
          },
          "maxRto": {
            "type": "string",
            "description": "The longest RTO that the tier allows"
          },
          "maxRpo": {
            "type": "string",
            "description": "The longest RPO that the tier allows"
          },
          "reviewEvery": {
            "type": "string"
          },
          "minimumPeople": {
            "type": "number",
            "description": "How many people must know the technology"
          },
          "requiredFailureModes": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "changeNotice": {
            "type": "string",
            "description": "How early a change is announced"
          }
        }
      },
      "SupportHours": {
        "description": "When somebody is there",
        "oneOf": [
          {
            "type": "object",
            "title": "Always",
            "additionalProperties": false,
            "required": [
              "kind"
            ],
            "properties": {
              "kind": {
                "type": "string",
                "enum": [
                  "always"
                ]
              }
            }
          },
          {
            "type": "object",
            "title": "Weekly",
            "description": "Wall-clock times in `timeZone`; a window whose `to` is not after its `from` ends on the following day.\n",
            "additionalProperties": false,
            "required": [
              "kind",
              "timeZone",
              "days",
              "from",
              "to"
            ],
            "properties": {
              "kind": {
                "type": "string",
                "enum": [
                  "weekly"
                ]
              },
              "timeZone": {
                "type": "string",
                "description": "IANA name"
              },
              "days": {
                "type": "array",
                "items": {
                  "type": "string",
                  "enum": [
                    "mon",
                    "tue",
                    "wed",
                    "thu",
                    "fri",
                    "sat",
                    "sun"
                  ]
                }
              },
              "from": {
                "type": "string",
                "description": "`HH:mm`"
              },
              "to": {
                "type": "string",
                "description": "`HH:mm`"
              }
            }
          }
        ]
      },
      "SupportLine": {
        "type": "object",
        "description": "One line of support. Line 1 filters, line 2 acts where it may, line 3 runs the service, line 4 knows the\ntechnology.\n",
        "additionalProperties": false,
        "required": [
          "line"
        ],
        "properties": {
          "line": {
            "type": "number"
          },
          "name": {
            "type": "string"
          },
          "ref": {
            "type": "string",
            "description": "Entity ref as the record has it"
          },
          "who": {
            "$ref": "#/components/schemas/NamedEntity"
          },
          "hours": {
            "$ref": "#/components/schemas/SupportHours"
          },
          "scope": {
            "type": "string"
          },
          "procedure": {
            "type": "string",
            "description": "Link to the procedure"
          },
          "allowedActions": {
            "type": "array",
            "description": "What the line may do without asking",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "title"
              ],
              "properties": {
                "title": {
                  "type": "string"
                },
                "runbook": {
                  "type": "string",
                  "description": "Id of a runbook of the same record"
                },
                "agreedBy": {
                  "type": "string",
                  "description": "Entity ref of who agreed"
                },
                "agreedByWho": {
                  "$ref": "#/components/schemas/NamedEntity"
                },
                "agreedOn": {
                  "type": "string",
                  "description": "`YYYY-MM-DD`"
                }
              }
            }
          },
          "respondWithin": {
            "type": "string",
            "description": "ISO 8601 duration"
          },
          "resolveWithin": {
            "type": "string",
            "description": "ISO 8601 duration"
          }
        }
      },
      "Contact": {
        "type": "object",
        "description": "A person or group with a named role beside the one accountable owner",
        "additionalProperties": false,
        "required": [
          "role",
          "ref",
          "who"
        ],
        "properties": {
          "role": {
            "type": "string"
          },
          "ref": {
            "type": "string",
            "description": "Entity ref as the record has it"
          },
          "who": {
            "$ref": "#/components/schemas/NamedEntity"
          }
        }
      },
      "LadderStep": {
        "type": "object",
        "description": "One step of the escalation ladder with all that calling takes",
        "additionalProperties": false,
        "required": [
          "ref",
          "who",
          "verdict",
          "presence",
          "reasons",
          "channels"
        ],
        "properties": {
          "ref": {
            "type": "string",
            "description": "Entity ref as the record has it"
          },
          "who": {
            "$ref": "#/components/schemas/NamedEntity"
          },
          "onCall": {
            "type": "string",
            "description": "On-call sources, separated by commas"
          },
          "channel": {
            "$ref": "#/components/schemas/Channel"
          },
          "respondWithin": {
            "type": "string",
            "description": "ISO 8601 duration after which the next step is called"
          },
          "backup": {
            "type": "string",
            "description": "Entity ref of the stand-in"
          },
          "contingency": {
            "type": "string"
          },
          "verdict": {
            "$ref": "#/components/schemas/LadderVerdict"
          },
          "presence": {
            "$ref": "#/components/schemas/Presence"
          },
          "hours": {
            "$ref": "#/components/schemas/SupportHours"
          },
          "reasons": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/LadderReason"
            }
          },
          "channels": {
            "type": "array",
            "description": "Best first",
            "items": {
              "$ref": "#/components/schemas/ChannelAddress"
            }
          },
          "onCallNow": {
            "$ref": "#/components/schemas/StepOnCall"
          },
          "backupWho": {
            "$ref": "#/components/schemas/NamedEntity"
          },
          "backupChannels": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/ChannelAddress"
            }
          },
          "vendor": {
            "$ref": "#/components/schemas/Vendor"
          }
        }
      },
      "Channel": {
        "type": "string",
        "enum": [
          "pager",
          "phone",
          "chat",
          "email",
          "ticket",
          "web"
        ]
      },
      "Channels": {
        "type": "object",
        "description": "An address for each channel",
        "additionalProperties": false,
        "properties": {
          "pager": {
            "type": "string"
          },
          "phone": {
            "type": "string"
          },
          "chat": {
            "type": "string"
          },
          "email": {
            "type": "string"
          },
          "ticket": {
            "type": "string"
          },
          "web": {
            "type": "string"
          }
        }
      },
      "ChannelAddress": {
        "type": "object",
        "description": "A way to reach somebody",
        "additionalProperties": false,
        "required": [
          "channel",
          "address",
          "href"
        ],
        "properties": {
          "channel": {
            "$ref": "#/components/schemas/Channel"
          },
          "address": {
            "type": "string",
            "description": "As a person reads it"
          },
          "href": {
            "type": "string",
            "description": "What a click opens",
            "pattern": "^(tel:|mailto:|https?://)"
          }
        }
      },
      "Vendor": {
        "type": "object",
        "description": "How to reach a vendor and what it promised",
        "additionalProperties": false,
        "properties": {
          "portal": {
            "type": "string"
          },
          "phone": {
            "type": "string"
          },
          "accountId": {
            "type": "string"
          },
          "contractNumber": {
            "type": "string"
          },
          "contractFrom": {
            "type": "string",
            "description": "`YYYY-MM-DD`"
          },
          "contractUntil": {
            "type": "string",
            "description": "`YYYY-MM-DD`"
          },
          "noticeDays": {
            "type": "number"
          },
          "supportHours": {
            "$ref": "#/components/schemas/SupportHours"
          },
          "severities": {
            "type": "object",
            "description": "Our severity to theirs",
            "additionalProperties": {
              "type": "string"
            }
          },
          "responseTimes": {
            "type": "object",
            "description": "Their severity to an ISO 8601 duration",
            "additionalProperties": {
              "type": "string"
            }
          }
        }
      },
      "LadderVerdict": {
        "type": "string",
        "description": "Whether calling would work",
        "enum": [
          "works",
          "weak",
          "broken",
          "unknown"
        ]
      },
      "Presence": {
        "type": "string",
        "description": "Whether somebody is there at the moment, by what is known of being on call, else by hours\n",
        "enum": [
          "there",
          "away",
          "unknown"
        ]
      },
      "LadderReason": {
        "type": "object",
        "description": "Why a step, or the whole ladder, is not simply fine",
        "additionalProperties": false,
        "required": [
          "kind",
          "verdict"
        ],
        "properties": {
          "kind": {
            "type": "string",
            "enum": [
              "noSteps",
              "referenceNotFound",
              "noMembers",
              "noAddress",
              "otherChannel",
              "memberAddresses",
              "backupMissing",
              "backupSame",
              "backupNotFound",
              "nobodyNow",
              "nobodyNowOpenEnd",
              "gap",
              "onePerson",
              "contractEnded",
              "contractEnds",
              "sourceWrong",
              "sourceUnreachable",
              "sourcePending",
              "noProvider",
              "uncoveredNow",
              "uncovered",
              "noOnCall",
              "noOnCallAtWeekend"
            ]
          },
          "verdict": {
            "type": "string",
            "description": "What the reason makes of the step",
            "enum": [
              "weak",
              "broken",
              "unknown"
            ]
          },
          "ref": {
            "type": "string",
            "description": "Entity ref of whom it is about"
          },
          "value": {
            "type": "string"
          },
          "count": {
            "type": "number"
          },
          "from": {
            "type": "string",
            "format": "date-time"
          },
          "until": {
            "type": "string",
            "format": "date-time"
          }
        }
      },
      "OnCallName": {
        "type": "object",
        "description": "Somebody who is on call, as far as the caller may know. Without `person` the name is kept back.\n",
        "additionalProperties": false,
        "required": [
          "level"
        ],
        "properties": {
          "level": {
            "type": "integer",
            "minimum": 1
          },
          "person": {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "name"
            ],
            "properties": {
              "name": {
                "type": "string"
              },
              "email": {
                "type": "string"
              },
              "userRef": {
                "type": "string"
              },
              "channels": {
                "$ref": "#/components/schemas/Channels"
              }
            }
          },
          "user": {
            "$ref": "#/components/schemas/NamedEntity"
          },
          "from": {
            "type": "string",
            "format": "date-time"
          },
          "until": {
            "type": "string",
            "format": "date-time"
          }
        }
      },
      "StepOnCall": {
        "description": "Who is on call for a step, from what was stored",
        "oneOf": [
          {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "status",
              "provider",
              "fetchedAt",
              "stale",
              "problems",
              "now",
              "levels"
            ],
            "properties": {
              "status": {
                "type": "string",
                "enum": [
                  "read"
                ]
              },
              "provider": {
                "type": "string"
              },
              "title": {
                "type": "string"
              },
              "url": {
                "type": "string"
              },
              "fetchedAt": {
                "type": "string",
                "format": "date-time"
              },
              "stale": {
                "type": "boolean",
                "description": "True where it was read too long ago to be relied on"
              },
              "failure": {
                "type": "string",
                "description": "Why it was not read since"
              },
              "problems": {
                "type": "array",
                "items": {
                  "type": "string"
                }
              },
              "now": {
                "type": "array",
                "description": "In order of level; empty where nobody is on call",
                "items": {
                  "$ref": "#/components/schemas/OnCallName"
                }
              },
              "next": {
                "$ref": "#/components/schemas/OnCallName"
              },
              "levels": {
                "type": "integer",
                "minimum": 0
              }
            }
          },
          {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "status",
              "provider"
            ],
            "properties": {
              "status": {
                "type": "string",
                "enum": [
                  "pending"
                ]
              },
              "provider": {
                "type": "string"
              }
            }
          },
          {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "status",
              "provider",
              "message",
              "fix"
            ],
            "properties": {
              "status": {
                "type": "string",
                "enum": [
                  "wrong"
                ]
              },
              "provider": {
                "type": "string"
              },
              "message": {
                "type": "string"
              },
              "fix": {
                "type": "string"
              }
            }
          },
          {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "status",
              "provider",
              "message"
            ],
            "properties": {
              "status": {
                "type": "string",
                "enum": [
                  "failed"
                ]
              },
              "provider": {
                "type": "string"
              },
              "message": {
                "type": "string"
              }
            }
          },
          {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "status"
            ],
            "properties": {
              "status": {
                "type": "string",
                "enum": [
                  "hidden"
                ]
              }
            }
          }
        ]
      },
      "TimeSpan": {
        "type": "object",
        "description": "A stretch of time; `until` does not belong to it",
        "additionalProperties": false,
        "required": [
          "from",
          "until"
        ],
        "properties": {
          "from": {
            "type": "string",
            "format": "date-time"
          },
          "until": {
            "type": "string",
            "format": "date-time"
          }
        }
      },
      "NeighbourLadder": {
        "type": "object",
        "description": "Who could be called at something else",
        "additionalProperties": false,
        "required": [
          "entity",
          "now"
        ],
        "properties": {
          "entity": {
            "$ref": "#/components/schemas/NamedEntity"
          },
          "verdict": {
            "$ref": "#/components/schemas/LadderVerdict"
          },
          "who": {
            "$ref": "#/components/schemas/NamedEntity"
          },
          "now": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/OnCallName"
            }
          },
          "channel": {
            "$ref": "#/components/schemas/ChannelAddress"
          }
        }
      },
      "EscalationPicture": {
        "type": "object",
        "description": "Whom to call, and whether it would work",
        "additionalProperties": false,
        "required": [
          "steps",
          "neighbours",
          "parts"
        ],
        "properties": {
          "test": {
            "type": "object",
            "description": "Absent where the ladder was not tested yet",
            "additionalProperties": false,
            "required": [
              "verdict",
              "reasons",
              "testedAt",
              "since",
              "window",
              "uncovered",
              "uncoveredHours",
              "unknownHours"
            ],
            "properties": {
              "verdict": {
                "$ref": "#/components/schemas/LadderVerdict"
              },
              "reasons": {
                "type": "array",
                "description": "Of the ladder as a whole",
                "items": {
                  "$ref": "#/components/schemas/LadderReason"
                }
              },
              "testedAt": {
                "type": "string",
                "format": "date-time"
              },
              "since": {
                "type": "string",
                "format": "date-time",
                "description": "Since when the verdict is what it is"
              },
              "before": {
                "$ref": "#/components/schemas/LadderVerdict"
              },
              "hours": {
                "$ref": "#/components/schemas/SupportHours"
              },
              "window": {
                "$ref": "#/components/schemas/TimeSpan"
              },
              "uncovered": {
                "type": "array",
                "description": "When by the support hours somebody should be there and nobody is: at most twenty, the earliest first\n",
                "items": {
                  "$ref": "#/components/schemas/TimeSpan"
                }
              },
              "uncoveredHours": {
                "type": "number",
                "minimum": 0
              },
              "unknownHours": {
                "type": "number",
                "minimum": 0
              }
            }
          },
          "steps": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/SourcedLadderStep"
            }
          },
          "neighbours": {
            "type": "array",
            "description": "Of what it depends on",
            "items": {
              "$ref": "#/components/schemas/NeighbourLadder"
            }
          },
          "parts": {
            "type": "array",
            "description": "Of what it consists of",
            "items": {
              "$ref": "#/components/schemas/NeighbourLadder"
            }
          }
        }
      },
      "EntityContact": {
        "type": "object",
        "description": "Whom to reach for an entity, in order",
        "additionalProperties": false,
        "required": [
          "entity",
          "contacts"
        ],
        "properties": {
          "entity": {
            "$ref": "#/components/schemas/NamedEntity"
          },
          "owner": {
            "$ref": "#/components/schemas/NamedEntity"
          },
          "tier": {
            "type": "string",
            "description": "Id of the support tier"
          },
          "verdict": {
            "$ref": "#/components/schemas/LadderVerdict"
          },
          "contacts": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/ContactEntry"
            }
          },
          "validUntil": {
            "type": "string",
            "format": "date-time",
            "description": "When the answer changes by itself"
          }
        }
      },
      "ContactEntry": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "order",
          "who",
          "onCall",
          "channels",
          "verdict",
          "presence"
        ],
        "properties": {
          "order": {
            "type": "integer",
            "minimum": 1
          },
          "who": {
            "$ref": "#/components/schemas/NamedEntity"
          },
          "onCall": {
            "type": "array",
            "description": "Those on call now, as far as the caller may know",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "level"
              ],
              "properties": {
                "level": {
                  "type": "integer",
                  "minimum": 1
                },
                "name": {
                  "type": "string"
                },
                "email": {
                  "type": "string"
                }
              }
            }
          },
          "channels": {
            "type": "array",
            "description": "Best first",
            "items": {
              "$ref": "#/components/schemas/ChannelAddress"
            }
          },
          "respondWithinSeconds": {
            "type": "number",
            "description": "How long to wait for an answer before the next is reached"
          },
          "validUntil": {
            "type": "string",
            "format": "date-time"
          },
          "verdict": {
            "$ref": "#/components/schemas/LadderVerdict"
          },
          "presence": {
            "$ref": "#/components/schemas/Presence"
          }
        }
      },
      "ContactsResponse": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "items"
        ],
        "properties": {
          "items": {
            "type": "array",
            "items": {
              "oneOf": [
                {
                  "$ref": "#/components/schemas/EntityContact"
                },
                {
                  "type": "null"
                }
              ]
            }
          }
        }
      },
      "FoundContacts": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "items"
        ],
        "properties": {
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/EntityContact"
            }
          }
        }
      },
      "LadderHistory": {
        "type": "object",
        "description": "How the verdict on a ladder has changed, the latest change first",
        "additionalProperties": false,
        "required": [
          "items"
        ],
        "properties": {
          "items": {
            "type": "array",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "at",
                "verdict",
                "reasons"
              ],
              "properties": {
                "at": {
                  "type": "string",
                  "format": "date-time"
                },
                "verdict": {
                  "$ref": "#/components/schemas/LadderVerdict"
                },
                "before": {
                  "$ref": "#/components/schemas/LadderVerdict"
                },
                "reasons": {
                  "type": "array",
                  "items": {
                    "$ref": "#/components/schemas/LadderReason"
                  }
                }
              }
            }
          }
        }
      },
      "RunbookFreshness": {
        "description": "Whether somebody has looked at a runbook lately",
        "oneOf": [
          {
            "type": "object",
            "title": "NeverReviewed",
            "additionalProperties": false,
            "required": [
              "state",
              "every"
            ],
            "properties": {
              "state": {
                "type": "string",
                "enum": [
                  "neverReviewed"
                ]
              },
              "every": {
                "type": "string",
                "description": "ISO 8601 duration"
              }
            }
          },
          {
            "type": "object",
            "title": "Reviewed",
            "additionalProperties": false,
            "required": [
              "state",
              "reviewedOn",
              "dueOn",
              "every"
            ],
            "properties": {
              "state": {
                "type": "string",
                "enum": [
                  "fresh",
                  "due",
                  "overdue"
                ]
              },
              "reviewedOn": {
                "type": "string",
                "format": "date"
              },
              "dueOn": {
                "type": "string",
                "format": "date"
              },
              "every": {
                "type": "string",
                "description": "ISO 8601 duration"
              }
            }
          }
        ]
      },
      "RunbookLink": {
        "type": "object",
        "description": "Whether the address of a runbook leads somewhere",
        "additionalProperties": false,
        "required": [
          "status",
          "checkedAt"
        ],
        "properties": {
          "status": {
            "type": "string",
            "enum": [
              "works",
              "dead",
              "unknown"
            ]
          },
          "reason": {
            "type": "string",
            "description": "In plain words"
          },
          "checkedAt": {
            "type": "string",
            "format": "date-time"
          }
        }
      },
      "FailureMode": {
        "type": "object",
        "description": "A way in which services fail",
        "additionalProperties": false,
        "required": [
          "id",
          "title"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "title": {
            "type": "string"
          }
        }
      },
      "RunbookInPage": {
        "type": "object",
        "description": "A runbook without what is written in it",
        "additionalProperties": false,
        "required": [
          "id",
          "title",
          "failureModes",
          "alerts",
          "freshness",
          "content",
          "allowedLines",
          "steps",
          "problems",
          "home"
        ],
        "properties": {
          "id": {
            "type": "string",
            "description": "Opaque"
          },
          "name": {
            "type": "string",
            "description": "The short name by which records mean it"
          },
          "title": {
            "type": "string"
          },
          "url": {
            "type": "string",
            "description": "Where people read it"
          },
          "failureModes": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "alerts": {
            "type": "array",
            "description": "Names of alerts that lead to it",
            "items": {
              "type": "string"
            }
          },
          "freshness": {
            "$ref": "#/components/schemas/RunbookFreshness"
          },
          "content": {
            "type": "string",
            "description": "Whether it can be read here",
            "enum": [
              "stored",
              "failed",
              "pending",
              "link"
            ]
          },
          "changedAt": {
            "type": "string",
            "format": "date-time",
            "description": "When it was first seen with these words, in UTC"
          },
          "fetchedAt": {
            "type": "string",
            "format": "date-time",
            "description": "When it was last fetched, in UTC"
          },
          "allowedLines": {
            "type": "array",
            "description": "Support lines that may follow it without asking",
            "items": {
              "type": "integer"
            }
          },
          "estimatedTime": {
            "type": "string",
            "description": "How long it takes, ISO 8601 duration"
          },
          "template": {
            "type": "string",
            "description": "Entity ref of a Scaffolder template that does it"
          },
          "steps": {
            "type": "integer",
            "description": "How many boxes there are to tick"
          },
          "link": {
            "$ref": "#/components/schemas/RunbookLink"
          },
          "problems": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Problem"
            }
          },
          "home": {
            "$ref": "#/components/schemas/NamedEntity"
          }
        }
      },
      "RunbookPage": {
        "type": "object",
        "description": "Some of the runbooks that the caller may read",
        "additionalProperties": false,
        "required": [
          "items",
          "totalItems",
          "pageInfo"
        ],
        "properties": {
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/RunbookInPage"
            }
          },
          "totalItems": {
            "type": "integer"
          },
          "pageInfo": {
            "type": "object",
            "additionalProperties": false,
            "properties": {
              "nextCursor": {
                "type": "string"
              }
            }
          }
        }
      },
      "RunbookTextPage": {
        "type": "object",
        "description": "Some of the runbooks that the caller may read, with their words",
        "additionalProperties": false,
        "required": [
          "items",
          "pageInfo"
        ],
        "properties": {
          "items": {
            "type": "array",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "id",
                "title",
                "text",
                "home",
                "failureModes",
                "alerts"
              ],
              "properties": {
                "id": {
                  "type": "string"
                },
                "title": {
                  "type": "string"
                },
                "text": {
                  "type": "string",
                  "description": "Markdown, empty for links"
                },
                "home": {
                  "$ref": "#/components/schemas/NamedEntity"
                },
                "failureModes": {
                  "type": "array",
                  "items": {
                    "type": "string"
                  }
                },
                "alerts": {
                  "type": "array",
                  "items": {
                    "type": "string"
                  }
                }
              }
            }
          },
          "pageInfo": {
            "type": "object",
            "additionalProperties": false,
            "properties": {
              "nextCursor": {
                "type": "string"
              }
            }
          }
        }
      },
      "RunbookInPicture": {
        "type": "object",
        "description": "A runbook as the entity sees it",
        "additionalProperties": false,
        "required": [
          "id",
          "title",
          "failureModes",
          "alerts",
          "freshness",
          "content",
          "allowedLines",
          "steps",
          "problems",
          "home",
          "ofTechnology",
          "agreements"
        ],
        "properties": {
          "id": {
            "type": "string",
            "description": "Opaque"
          },
          "name": {
            "type": "string",
            "description": "The short name by which records mean it"
          },
          "title": {
            "type": "string"
          },
          "url": {
            "type": "string",
            "description": "Where people read it"
          },
          "failureModes": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "alerts": {
            "type": "array",
            "description": "Names of alerts that lead to it",
            "items": {
              "type": "string"
            }
          },
          "freshness": {
            "$ref": "#/components/schemas/RunbookFreshness"
          },
          "content": {
            "type": "string",
            "description": "Whether it can be read here",
            "enum": [
              "stored",
              "failed",
              "pending",
              "link"
            ]
          },
          "changedAt": {
            "type": "string",
            "format": "date-time",
            "description": "When it was first seen with these words, in UTC"
          },
          "fetchedAt": {
            "type": "string",
            "format": "date-time",
            "description": "When it was last fetched, in UTC"
          },
          "allowedLines": {
            "type": "array",
            "description": "Support lines that may follow it without asking",
            "items": {
              "type": "integer"
            }
          },
          "estimatedTime": {
            "type": "string",
            "description": "How long it takes, ISO 8601 duration"
          },
          "template": {
            "type": "string",
            "description": "Entity ref of a Scaffolder template that does it"
          },
          "steps": {
            "type": "integer",
            "description": "How many boxes there are to tick"
          },
          "link": {
            "$ref": "#/components/schemas/RunbookLink"
          },
          "problems": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Problem"
            }
          },
          "home": {
            "$ref": "#/components/schemas/NamedEntity"
          },
          "ofTechnology": {
            "type": "boolean",
            "description": "True where it is that of a technology that the entity depends on"
          },
          "agreements": {
            "type": "array",
            "description": "Lines of the entity that may follow it without asking",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "line",
                "title"
              ],
              "properties": {
                "line": {
                  "type": "integer"
                },
                "title": {
                  "type": "string"
                },
                "agreedOn": {
                  "type": "string"
                }
              }
            }
          }
        }
      },
      "RunbookPicture": {
        "type": "object",
        "description": "What to do when something fails",
        "additionalProperties": false,
        "required": [
          "items",
          "total",
          "failureModes",
          "requiredModes",
          "missingModes",
          "alertsWithout",
          "problems",
          "gathered"
        ],
        "properties": {
          "items": {
            "type": "array",
            "description": "Own ones first, then inherited ones, then those of technologies; at most 200",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "value",
                "source"
              ],
              "properties": {
                "value": {
                  "$ref": "#/components/schemas/RunbookInPicture"
                },
                "source": {
                  "$ref": "#/components/schemas/Source"
                }
              }
            }
          },
          "total": {
            "type": "integer"
          },
          "failureModes": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/FailureMode"
            }
          },
          "requiredModes": {
            "type": "array",
            "description": "Ids of the failure modes that the support tier asks a runbook for",
            "items": {
              "type": "string"
            }
          },
          "missingModes": {
            "type": "array",
            "description": "Those of them for which there is none",
            "items": {
              "type": "string"
            }
          },
          "alertsWithout": {
            "type": "array",
            "description": "Alerts of its rule files that lead to no runbook, at most 50",
            "items": {
              "type": "string"
            }
          },
          "problems": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Problem"
            }
          },
          "gathered": {
            "type": "boolean",
            "description": "False until runbooks were gathered for the entity the first time"
          }
        }
      },
      "RunbookDetails": {
        "type": "object",
        "description": "One runbook with what is written in it",
        "additionalProperties": false,
        "required": [
          "id",
          "title",
          "failureModes",
          "alerts",
          "freshness",
          "content",
          "allowedLines",
          "steps",
          "problems",
          "home",
          "imageHosts",
          "version",
          "review",
          "revisions",
          "reviews"
        ],
        "properties": {
          "id": {
            "type": "string",
            "description": "Opaque"
          },
          "name": {
            "type": "string",
            "description": "The short name by which records mean it"
          },
          "title": {
            "type": "string"
          },
          "url": {
            "type": "string",
            "description": "Where people read it"
          },
          "failureModes": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "alerts": {
            "type": "array",
            "description": "Names of alerts that lead to it",
            "items": {
              "type": "string"
            }
          },
          "freshness": {
            "$ref": "#/components/schemas/RunbookFreshness"
          },
          "content": {
            "type": "string",
            "description": "Whether it can be read here",
            "enum": [
              "stored",
              "failed",
              "pending",
              "link"
            ]
          },
          "changedAt": {
            "type": "string",
            "format": "date-time",
            "description": "When it was first seen with these words, in UTC"
          },
          "fetchedAt": {
            "type": "string",
            "format": "date-time",
            "description": "When it was last fetched, in UTC"
          },
          "allowedLines": {
            "type": "array",
            "description": "Support lines that may follow it without asking",
            "items": {
              "type": "integer"
            }
          },
          "estimatedTime": {
            "type": "string",
            "description": "How long it takes, ISO 8601 duration"
          },
          "template": {
            "type": "string",
            "description": "Entity ref of a Scaffolder template that does it"
          },
          "steps": {
            "type": "integer",
            "description": "How many boxes there are to tick"
          },
          "link": {
            "$ref": "#/components/schemas/RunbookLink"
          },
          "problems": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Problem"
            }
          },
          "home": {
            "$ref": "#/components/schemas/NamedEntity"
          },
          "body": {
            "type": "object",
            "description": "What is written in it; absent for links, and for what could not be read yet",
            "additionalProperties": false,
            "required": [
              "markdown",
              "blocks",
              "definitions",
              "headings",
              "hash"
            ],
            "properties": {
              "markdown": {
                "type": "string"
              },
              "blocks": {
                "type": "array",
                "description": "The same, taken apart: `text` with Markdown, `code`, and `list` with items that have blocks themselves and,\nwhere there is a box to tick, a `step`\n",
                "items": {
                  "type": "object"
                }
              },
              "definitions": {
                "type": "string",
                "description": "Link definitions in Markdown, which every text block may need"
              },
              "headings": {
                "type": "array",
                "items": {
                  "type": "object",
                  "additionalProperties": false,
                  "required": [
                    "depth",
                    "text"
                  ],
                  "properties": {
                    "depth": {
                      "type": "integer"
                    },
                    "text": {
                      "type": "string"
                    }
                  }
                }
              },
              "baseUrl": {
                "type": "string",
                "description": "Against which relative links are resolved"
              },
              "hash": {
                "type": "string",
                "description": "SHA-256 of what was read"
              }
            }
          },
          "imageHosts": {
            "type": "array",
            "description": "Hosts from which images are shown",
            "items": {
              "type": "string"
            }
          },
          "version": {
            "type": "string",
            "description": "What a review must be sent with in `If-Match`"
          },
          "review": {
            "type": "string",
            "description": "Whether the caller may review it",
            "enum": [
              "allowed",
              "notPermitted",
              "notOwner"
            ]
          },
          "revisions": {
            "type": "array",
            "description": "When its words changed, the latest first",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "changedAt"
              ],
              "properties": {
                "changedAt": {
                  "type": "string",
                  "format": "date-time"
                }
              }
            }
          },
          "reviews": {
            "type": "array",
            "description": "The latest first",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "reviewedAt",
                "reviewedBy",
                "ofTheseWords"
              ],
              "properties": {
                "reviewedAt": {
                  "type": "string",
                  "format": "date-time"
                },
                "reviewedBy": {
                  "$ref": "#/components/schemas/NamedEntity"
                },
                "remark": {
                  "type": "string"
                },
                "ofTheseWords": {
                  "type": "boolean",
                  "description": "False where its words have changed since"
                }
              }
            }
          }
        }
      },
      "EndDate": {
        "description": "When a stage ends; a date is the last day of the stage",
        "oneOf": [
          {
            "type": "object",
            "title": "Date",
            "additionalProperties": false,
            "required": [
              "kind",
              "on"
            ],
            "properties": {
              "kind": {
                "type": "string",
                "enum": [
                  "date"
                ]
              },
              "on": {
                "type": "string",
                "description": "YYYY-MM-DD"
              }
            }
          },
          {
            "type": "object",
            "title": "Passed",
            "description": "It has ended, and nobody says when",
            "additionalProperties": false,
            "required": [
              "kind"
            ],
            "properties": {
              "kind": {
                "type": "string",
                "enum": [
                  "passed"
                ]
              }
            }
          },
          {
            "type": "object",
            "title": "Open",
            "description": "It has not ended, and no day is set",
            "additionalProperties": false,
            "required": [
              "kind"
            ],
            "properties": {
              "kind": {
                "type": "string",
                "enum": [
                  "open"
                ]
              }
            }
          }
        ]
      },
      "Milestones": {
        "type": "object",
        "description": "What is known about the ends of a release cycle",
        "additionalProperties": false,
        "properties": {
          "endOfSale": {
            "$ref": "#/components/schemas/EndDate"
          },
          "endOfActiveSupport": {
            "$ref": "#/components/schemas/EndDate"
          },
          "endOfSecuritySupport": {
            "$ref": "#/components/schemas/EndDate"
          },
          "endOfExtendedSupport": {
            "$ref": "#/components/schemas/EndDate"
          },
          "endOfLife": {
            "$ref": "#/components/schemas/EndDate"
          }
        }
      },
      "TechnologyPhase": {
        "type": "string",
        "description": "How far a release cycle has come today, in UTC",
        "enum": [
          "supported",
          "endOfSalePassed",
          "activeSupportEnded",
          "securitySupportEnded",
          "extendedSupport",
          "endOfLife",
          "unknown"
        ]
      },
      "CycleState": {
        "type": "object",
        "description": "A release cycle with how far it has come",
        "additionalProperties": false,
        "required": [
          "product",
          "productTitle",
          "cycle",
          "phase",
          "milestones",
          "sourceId"
        ],
        "properties": {
          "product": {
            "type": "string"
          },
          "productTitle": {
            "type": "string"
          },
          "cycle": {
            "type": "string"
          },
          "cycleLabel": {
            "type": "string"
          },
          "releasedOn": {
            "type": "string",
            "description": "YYYY-MM-DD"
          },
          "phase": {
            "$ref": "#/components/schemas/TechnologyPhase"
          },
          "milestones": {
            "$ref": "#/components/schemas/Milestones"
          },
          "endsOn": {
            "$ref": "#/components/schemas/EndDate"
          },
          "daysLeft": {
            "type": "integer",
            "description": "Until `endsOn`, negative where it has passed"
          },
          "latest": {
            "type": "object",
            "description": "The newest release of the cycle",
            "additionalProperties": false,
            "required": [
              "version"
            ],
            "properties": {
              "version": {
                "type": "string"
              },
              "releasedOn": {
                "type": "string"
              }
            }
          },
          "overridden": {
            "type": "object",
            "description": "Why dates differ from what the source says",
            "additionalProperties": false,
            "required": [
              "reason"
            ],
            "properties": {
              "reason": {
                "type": "string"
              }
            }
          },
          "sourceId": {
            "type": "string",
            "description": "Id of the source of release cycles"
          }
        }
      },
      "TechnologyMatch": {
        "description": "Which release cycle something belongs to, and by what that was found out",
        "oneOf": [
          {
            "type": "object",
            "title": "Matched",
            "additionalProperties": false,
            "required": [
              "status",
              "product",
              "cycle",
              "by"
            ],
            "properties": {
              "status": {
                "type": "string",
                "enum": [
                  "matched"
                ]
              },
              "product": {
                "type": "string"
              },
              "cycle": {
                "type": "string"
              },
              "by": {
                "type": "string",
                "enum": [
                  "name",
                  "alias",
                  "purl",
                  "cpe",
                  "repology"
                ]
              }
            }
          },
          {
            "type": "object",
            "title": "Unknown",
            "description": "It is not known how long it lasts",
            "additionalProperties": false,
            "required": [
              "status",
              "reason"
            ],
            "properties": {
              "status": {
                "type": "string",
                "enum": [
                  "unknown"
                ]
              },
              "reason": {
                "type": "string",
                "enum": [
                  "noVersion",
                  "versionUnclear",
                  "noSuchCycle",
                  "ambiguousCycle",
                  "unknownProduct",
                  "noSources"
                ]
              },
              "product": {
                "type": "string",
                "description": "Where the product is known"
              }
            }
          }
        ]
      },
      "TechnologyDecisionKind": {
        "type": "string",
        "enum": [
          "upgrade",
          "migrate",
          "refactor",
          "buySupport",
          "selfSupport",
          "acceptRisk",
          "retire"
        ]
      },
      "TechnologyDecision": {
        "type": "object",
        "description": "What the owners decided about one release cycle",
        "additionalProperties": false,
        "required": [
          "kind",
          "reason",
          "alternatives"
        ],
        "properties": {
          "kind": {
            "$ref": "#/components/schemas/TechnologyDecisionKind"
          },
          "target": {
            "type": "string",
            "description": "To what"
          },
          "dueOn": {
            "type": "string",
            "description": "YYYY-MM-DD"
          },
          "reason": {
            "type": "string"
          },
          "extendedUntil": {
            "type": "string",
            "description": "Last day of the extended support that was bought, YYYY-MM-DD"
          },
          "exitPlan": {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "url"
            ],
            "properties": {
              "url": {
                "type": "string",
                "description": "Plan for a sudden exit"
              },
              "rehearsedOn": {
                "type": "string",
                "description": "YYYY-MM-DD"
              }
            }
          },
          "alternatives": {
            "type": "array",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "scenario",
                "verdict"
              ],
              "properties": {
                "scenario": {
                  "type": "string"
                },
                "cost": {
                  "type": "string",
                  "description": "In words: money, people, time"
                },
                "verdict": {
                  "type": "string"
                }
              }
            }
          }
        }
      },
      "StoredTechnologyDecision": {
        "type": "object",
        "description": "A decision as it stands",
        "additionalProperties": false,
        "required": [
          "kind",
          "reason",
          "alternatives",
          "overdue",
          "decidedBy",
          "decidedAt"
        ],
        "properties": {
          "kind": {
            "$ref": "#/components/schemas/TechnologyDecisionKind"
          },
          "target": {
            "type": "string",
            "description": "To what"
          },
          "dueOn": {
            "type": "string",
            "description": "YYYY-MM-DD"
          },
          "reason": {
            "type": "string"
          },
          "extendedUntil": {
            "type": "string",
            "description": "Last day of the extended support that was bought, YYYY-MM-DD"
          },
          "exitPlan": {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "url"
            ],
            "properties": {
              "url": {
                "type": "string",
                "description": "Plan for a sudden exit"
              },
              "rehearsedOn": {
                "type": "string",
                "description": "YYYY-MM-DD"
              }
            }
          },
          "alternatives": {
            "type": "array",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "scenario",
                "verdict"
              ],
              "properties": {
                "scenario": {
                  "type": "string"
                },
                "cost": {
                  "type": "string",
                  "description": "In words: money, people, time"
                },
                "verdict": {
                  "type": "string"
                }
              }
            }
          },
          "overdue": {
            "type": "boolean",
            "description": "True from the day after `dueOn`"
          },
          "decidedBy": {
            "$ref": "#/components/schemas/NamedEntity"
          },
          "decidedAt": {
            "type": "string",
            "format": "date-time"
          }
        }
      },
      "TechnologyInPicture": {
        "type": "object",
        "description": "Something that the entity runs on",
        "additionalProperties": false,
        "required": [
          "name",
          "source",
          "match"
        ],
        "properties": {
          "name": {
            "type": "string",
            "description": "As written"
          },
          "version": {
            "type": "string"
          },
          "source": {
            "$ref": "#/components/schemas/Source"
          },
          "match": {
            "$ref": "#/components/schemas/TechnologyMatch"
          },
          "state": {
            "$ref": "#/components/schemas/CycleState"
          },
          "endsOn": {
            "$ref": "#/components/schemas/EndDate"
          },
          "daysLeft": {
            "type": "integer"
          },
          "newerPatch": {
            "type": "string",
            "description": "The newest release of the cycle, where it is newer"
          },
          "decision": {
            "$ref": "#/components/schemas/StoredTechnologyDecision"
          }
        }
      },
      "InheritedTechnology": {
        "type": "object",
        "description": "A technology that ends in something that the entity relies on",
        "additionalProperties": false,
        "required": [
          "state",
          "home",
          "path"
        ],
        "properties": {
          "state": {
            "$ref": "#/components/schemas/CycleState"
          },
          "endsOn": {
            "$ref": "#/components/schemas/EndDate"
          },
          "daysLeft": {
            "type": "integer"
          },
          "home": {
            "$ref": "#/components/schemas/NamedEntity"
          },
          "path": {
            "type": "array",
            "description": "From the entity itself, left out, to `home`",
            "items": {
              "$ref": "#/components/schemas/NamedEntity"
            }
          },
          "decision": {
            "$ref": "#/components/schemas/StoredTechnologyDecision"
          }
        }
      },
      "LifecycleSourceState": {
        "type": "object",
        "description": "Where release cycles come from, and how old they are",
        "additionalProperties": false,
        "required": [
          "id",
          "title",
          "stale"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "fetchedAt": {
            "type": "string",
            "format": "date-time",
            "description": "When it was last read whole, in UTC"
          },
          "stale": {
            "type": "boolean",
            "description": "True where that is longer ago than it should be"
          },
          "problem": {
            "type": "string",
            "description": "In plain words"
          }
        }
      },
      "LifecyclePicture": {
        "type": "object",
        "description": "What the entity runs on, how long that lasts, and what was decided about it",
        "additionalProperties": false,
        "required": [
          "items",
          "total",
          "boms",
          "inherited",
          "inheritedTotal",
          "realizes",
          "sources",
          "problems",
          "matched"
        ],
        "properties": {
          "items": {
            "type": "array",
            "description": "Those that end first come first, unknown ones last; at most 100",
            "items": {
              "$ref": "#/components/schemas/TechnologyInPicture"
            }
          },
          "total": {
            "type": "integer"
          },
          "boms": {
            "type": "array",
            "description": "Bills of materials",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "components",
                "recognized"
              ],
              "properties": {
                "components": {
                  "type": "integer"
                },
                "recognized": {
                  "type": "integer",
                  "description": "How many have a known product"
                },
                "fetchedAt": {
                  "type": "string",
                  "format": "date-time"
                }
              }
            }
          },
          "inherited": {
            "type": "array",
            "description": "The earliest ends among what it relies on; at most 10",
            "items": {
              "$ref": "#/components/schemas/InheritedTechnology"
            }
          },
          "inheritedTotal": {
            "type": "integer"
          },
          "realizes": {
            "type": "array",
            "description": "Capabilities, with others that realize the same",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "capability",
                "alternatives"
              ],
              "properties": {
                "capability": {
                  "type": "string"
                },
                "alternatives": {
                  "type": "array",
                  "items": {
                    "$ref": "#/components/schemas/NamedEntity"
                  }
                }
              }
            }
          },
          "successor": {
            "type": "object",
            "description": "What replaces it",
            "additionalProperties": false,
            "required": [
              "who"
            ],
            "properties": {
              "who": {
                "$ref": "#/components/schemas/NamedEntity"
              },
              "guide": {
                "type": "string",
                "description": "How to get there"
              }
            }
          },
          "sources": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/LifecycleSourceState"
            }
          },
          "problems": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Problem"
            }
          },
          "matched": {
            "type": "boolean",
            "description": "False until technologies were matched for the entity the first time"
          }
        }
      },
      "TechnologyUse": {
        "type": "object",
        "description": "A release cycle in use",
        "additionalProperties": false,
        "required": [
          "product",
          "productTitle",
          "cycle",
          "phase",
          "milestones",
          "sourceId",
          "services",
          "decisions"
        ],
        "properties": {
          "product": {
            "type": "string"
          },
          "productTitle": {
            "type": "string"
          },
          "cycle": {
            "type": "string"
          },
          "cycleLabel": {
            "type": "string"
          },
          "releasedOn": {
            "type": "string",
            "description": "YYYY-MM-DD"
          },
          "phase": {
            "$ref": "#/components/schemas/TechnologyPhase"
          },
          "milestones": {
            "$ref": "#/components/schemas/Milestones"
          },
          "endsOn": {
            "$ref": "#/components/schemas/EndDate"
          },
          "daysLeft": {
            "type": "integer",
            "description": "Until `endsOn`, negative where it has passed"
          },
          "latest": {
            "type": "object",
            "description": "The newest release of the cycle",
            "additionalProperties": false,
            "required": [
              "version"
            ],
            "properties": {
              "version": {
                "type": "string"
              },
              "releasedOn": {
                "type": "string"
              }
            }
          },
          "overridden": {
            "type": "object",
            "description": "Why dates differ from what the source says",
            "additionalProperties": false,
            "required": [
              "reason"
            ],
            "properties": {
              "reason": {
                "type": "string"
              }
            }
          },
          "sourceId": {
            "type": "string",
            "description": "Id of the source of release cycles"
          },
          "services": {
            "type": "object",
            "description": "Services that run on it themselves",
            "additionalProperties": false,
            "required": [
              "total",
              "byTier",
              "byOwner",
              "owners"
            ],
            "properties": {
              "total": {
                "type": "integer"
              },
              "byTier": {
                "type": "array",
                "items": {
                  "type": "object",
                  "additionalProperties": false,
                  "required": [
                    "tierId",
                    "total"
                  ],
                  "properties": {
                    "tierId": {
                      "type": "string",
                      "description": "Empty for those without"
                    },
                    "total": {
                      "type": "integer"
                    }
                  }
                }
              },
              "byOwner": {
                "type": "array",
                "description": "Those with the most first, at most 5",
                "items": {
                  "type": "object",
                  "additionalProperties": false,
                  "required": [
                    "total"
                  ],
                  "properties": {
                    "owner": {
                      "$ref": "#/components/schemas/NamedEntity"
                    },
                    "total": {
                      "type": "integer"
                    }
                  }
                }
              },
              "owners": {
                "type": "integer"
              }
            }
          },
          "decisions": {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "decided",
              "overdue",
              "undecided"
            ],
            "properties": {
              "decided": {
                "type": "integer"
              },
              "overdue": {
                "type": "integer"
              },
              "undecided": {
                "type": "integer"
              }
            }
          }
        }
      },
      "TechnologyPage": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "items",
          "totalItems",
          "pageInfo",
          "summary"
        ],
        "properties": {
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/TechnologyUse"
            }
          },
          "totalItems": {
            "type": "integer"
          },
          "pageInfo": {
            "type": "object",
            "additionalProperties": false,
            "properties": {
              "nextCursor": {
                "type": "string"
              },
              "prevCursor": {
                "type": "string"
              }
            }
          },
          "summary": {
            "type": "object",
            "description": "Counts over all release cycles that match",
            "additionalProperties": false,
            "required": [
              "byPhase",
              "services",
              "servicesWithout",
              "unknown",
              "sources",
              "today"
            ],
            "properties": {
              "byPhase": {
                "type": "array",
                "items": {
                  "type": "object",
                  "additionalProperties": false,
                  "required": [
                    "phase",
                    "cycles",
                    "services"
                  ],
                  "properties": {
                    "phase": {
                      "$ref": "#/components/schemas/TechnologyPhase"
                    },
                    "cycles": {
                      "type": "integer"
                    },
                    "services": {
                      "type": "integer"
                    }
                  }
                }
              },
              "services": {
                "type": "integer",
                "description": "Services with any technology"
              },
              "servicesWithout": {
                "type": "integer",
                "description": "Services that name none"
              },
              "unknown": {
                "type": "object",
                "description": "Technologies whose release cycle is not known",
                "additionalProperties": false,
                "required": [
                  "technologies",
                  "services"
                ],
                "properties": {
                  "technologies": {
                    "type": "integer"
                  },
                  "services": {
                    "type": "integer"
                  }
                }
              },
              "sources": {
                "type": "array",
                "items": {
                  "$ref": "#/components/schemas/LifecycleSourceState"
                }
              },
              "today": {
                "type": "string",
                "description": "The day of which all this is"
              }
            }
          }
        }
      },
      "CycleWithServices": {
        "type": "object",
        "description": "A release cycle with how many services run on it",
        "additionalProperties": false,
        "required": [
          "product",
          "productTitle",
          "cycle",
          "phase",
          "milestones",
          "sourceId",
          "services"
        ],
        "properties": {
          "product": {
            "type": "string"
          },
          "productTitle": {
            "type": "string"
          },
          "cycle": {
            "type": "string"
          },
          "cycleLabel": {
            "type": "string"
          },
          "releasedOn": {
            "type": "string",
            "description": "YYYY-MM-DD"
          },
          "phase": {
            "$ref": "#/components/schemas/TechnologyPhase"
          },
          "milestones": {
            "$ref": "#/components/schemas/Milestones"
          },
          "endsOn": {
            "$ref": "#/components/schemas/EndDate"
          },
          "daysLeft": {
            "type": "integer",
            "description": "Until `endsOn`, negative where it has passed"
          },
          "latest": {
            "type": "object",
            "description": "The newest release of the cycle",
            "additionalProperties": false,
            "required": [
              "version"
            ],
            "properties": {
              "version": {
                "type": "string"
              },
              "releasedOn": {
                "type": "string"
              }
            }
          },
          "overridden": {
            "type": "object",
            "description": "Why dates differ from what the source says",
            "additionalProperties": false,
            "required": [
              "reason"
            ],
            "properties": {
              "reason": {
                "type": "string"
              }
            }
          },
          "sourceId": {
            "type": "string",
            "description": "Id of the source of release cycles"
          },
          "services": {
            "type": "integer"
          }
        }
      },
      "TechnologyTimeline": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "products",
          "totalProducts",
          "today"
        ],
        "properties": {
          "products": {
            "type": "array",
            "description": "The one with the earliest end first, at most 200",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "product",
                "title",
                "cycles"
              ],
              "properties": {
                "product": {
                  "type": "string"
                },
                "title": {
                  "type": "string"
                },
                "cycles": {
                  "type": "array",
                  "description": "Those in use, the oldest first",
                  "items": {
                    "$ref": "#/components/schemas/CycleWithServices"
                  }
                }
              }
            }
          },
          "totalProducts": {
            "type": "integer"
          },
          "today": {
            "type": "string"
          }
        }
      },
      "ProductDetails": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "product",
          "title",
          "source",
          "cycles"
        ],
        "properties": {
          "product": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "category": {
            "type": "string"
          },
          "link": {
            "type": "string"
          },
          "source": {
            "$ref": "#/components/schemas/LifecycleSourceState"
          },
          "cycles": {
            "type": "array",
            "description": "The newest first, those that nobody uses included",
            "items": {
              "$ref": "#/components/schemas/CycleWithServices"
            }
          }
        }
      },
      "AffectedPage": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "cycle",
          "items",
          "totalItems",
          "pageInfo",
          "totals"
        ],
        "properties": {
          "cycle": {
            "$ref": "#/components/schemas/CycleState"
          },
          "items": {
            "type": "array",
            "items": {
              "type": "object",
              "description": "A service that is affected",
              "additionalProperties": false,
              "required": [
                "entity",
                "tierId",
                "direct",
                "path"
              ],
              "properties": {
                "entity": {
                  "$ref": "#/components/schemas/NamedEntity"
                },
                "owner": {
                  "$ref": "#/components/schemas/NamedEntity"
                },
                "tierId": {
                  "type": "string",
                  "description": "Empty where it has none"
                },
                "direct": {
                  "type": "boolean",
                  "description": "True where it runs on it itself"
                },
                "path": {
                  "type": "array",
                  "description": "Where not direct, from the service, left out, to what runs on it",
                  "items": {
                    "$ref": "#/components/schemas/NamedEntity"
                  }
                },
                "version": {
                  "type": "string"
                },
                "decision": {
                  "$ref": "#/components/schemas/StoredTechnologyDecision"
                },
                "endsOn": {
                  "$ref": "#/components/schemas/EndDate"
                }
              }
            }
          },
          "totalItems": {
            "type": "integer"
          },
          "pageInfo": {
            "type": "object",
            "additionalProperties": false,
            "properties": {
              "nextCursor": {
                "type": "string"
              },
              "prevCursor": {
                "type": "string"
              }
            }
          },
          "totals": {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "direct",
              "indirect",
              "undecided",
              "overdue",
              "byOwner",
              "byTier"
            ],
            "properties": {
              "direct": {
                "type": "integer"
              },
              "indirect": {
                "type": "integer"
              },
              "undecided": {
                "type": "integer"
              },
              "overdue": {
                "type": "integer"
              },
              "byOwner": {
                "type": "array",
                "items": {
                  "type": "object",
                  "additionalProperties": false,
                  "required": [
                    "direct",
                    "indirect"
                  ],
                  "properties": {
                    "owner": {
                      "$ref": "#/components/schemas/NamedEntity"
                    },
                    "direct": {
                      "type": "integer"
                    },
                    "indirect": {
                      "type": "integer"
                    }
                  }
                }
              },
              "byTier": {
                "type": "array",
                "items": {
                  "type": "object",
                  "additionalProperties": false,
                  "required": [
                    "tierId",
                    "direct",
                    "indirect"
                  ],
                  "properties": {
                    "tierId": {
                      "type": "string"
                    },
                    "direct": {
                      "type": "integer"
                    },
                    "indirect": {
                      "type": "integer"
                    }
                  }
                }
              }
            }
          }
        }
      },
      "TechnologyDecisions": {
        "type": "object",
        "description": "Decisions with what is needed to change them",
        "additionalProperties": false,
        "required": [
          "cycle",
          "items",
          "version"
        ],
        "properties": {
          "cycle": {
            "$ref": "#/components/schemas/CycleState"
          },
          "items": {
            "type": "array",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "entity",
                "may"
              ],
              "properties": {
                "entity": {
                  "$ref": "#/components/schemas/NamedEntity"
                },
                "decision": {
                  "$ref": "#/components/schemas/StoredTechnologyDecision"
                },
                "may": {
                  "type": "string",
                  "description": "Whether the caller may decide for this entity",
                  "enum": [
                    "allowed",
                    "notPermitted",
                    "notOwner"
                  ]
                }
              }
            }
          },
          "version": {
            "type": "string",
            "description": "Of all of them together, for `If-Match`"
          }
        }
      },
      "ScorecardsPicture": {
        "type": "object",
        "description": "The scorecards of an entity.",
        "additionalProperties": false,
        "required": [
          "evaluated",
          "items"
        ],
        "properties": {
          "evaluated": {
            "type": "boolean",
            "description": "False until this entity was evaluated for the first time."
          },
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/ScorecardSummary"
            },
            "description": "Those that are for it, by title."
          }
        }
      },
      "Exemption": {
        "type": "object",
        "description": "An exemption, as people see it.",
        "additionalProperties": false,
        "required": [
          "id",
          "version",
          "scorecard",
          "check",
          "status",
          "reason",
          "until",
          "requestedBy",
          "requestedAt",
          "mayDecide",
          "mayRevoke"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "version": {
            "type": "string",
            "description": "For `If-Match`."
          },
          "scorecard": {
            "type": "string"
          },
          "check": {
            "type": "string"
          },
          "status": {
            "$ref": "#/components/schemas/ExemptionStatus"
          },
          "reason": {
            "type": "string"
          },
          "until": {
            "type": "string",
            "description": "Last day on which it holds, `YYYY-MM-DD`."
          },
          "requestedBy": {
            "$ref": "#/components/schemas/NamedEntity"
          },
          "requestedAt": {
            "type": "string",
            "format": "date-time"
          },
          "decidedBy": {
            "$ref": "#/components/schemas/NamedEntity"
          },
          "decidedAt": {
            "type": "string",
            "format": "date-time"
          },
          "decisionRemark": {
            "type": "string"
          },
          "mayDecide": {
            "$ref": "#/components/schemas/MayAct"
          },
          "mayRevoke": {
            "$ref": "#/components/schemas/MayAct"
          }
        }
      },
      "ExemptionPage": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "items",
          "totalItems",
          "pageInfo"
        ],
        "properties": {
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/ExemptionRequest"
            }
          },
          "totalItems": {
            "type": "number"
          },
          "pageInfo": {
            "type": "object",
            "additionalProperties": false,
            "properties": {
              "nextCursor": {
                "type": "string"
              },
              "prevCursor": {
                "type": "string"
              }
            }
          }
        }
      },
      "AnswerDetails": {
        "type": "object",
        "description": "An answer, as it is shown.",
        "additionalProperties": false,
        "required": [
          "status",
          "answeredAt",
          "answeredBy"
        ],
        "properties": {
          "value": {
            "$ref": "#/components/schemas/AnswerValue"
          },
          "evidence": {
            "type": "string",
            "description": "`http` or `https` address."
          },
          "remark": {
            "type": "string"
          },
          "counterpartRef": {
            "type": "string",
            "description": "The entity whose owner has to confirm, of a question with `confirmation: { by: 'ownerOf' }`."
          },
          "status": {
            "type": "string",
            "enum": [
              "draft",
              "submitted"
            ]
          },
          "answeredAt": {
            "type": "string",
            "description": "ISO 8601 UTC",
            "format": "date-time"
          },
          "questionVersion": {
            "type": "string",
            "description": "Of the question that was answered; absent where that was not kept yet, which means the present one."
          },
          "validFor": {
            "type": "string",
            "description": "How long the question let it hold when it was answered, ISO 8601."
          },
          "validUntil": {
            "type": "string",
            "description": "Last day on which it holds, `YYYY-MM-DD`; absent where it holds until it is changed."
          },
          "answeredBy": {
            "$ref": "#/components/schemas/NamedEntity"
          },
          "counterpart": {
            "$ref": "#/components/schemas/NamedEntity"
          },
          "counterpartHidden": {
            "type": "boolean",
            "description": "True where it names another entity that the caller may not read: neither `counterpart` nor `counterpartRef` is there."
          },
          "confirmation": {
            "oneOf": [
              {
                "type": "object",
                "additionalProperties": false,
                "required": [
                  "status"
                ],
                "properties": {
                  "status": {
                    "type": "string",
                    "enum": [
                      "awaiting"
                    ]
                  }
                }
              },
              {
                "type": "object",
                "additionalProperties": false,
                "required": [
                  "status",
                  "by",
                  "at"
                ],
                "properties": {
                  "status": {
                    "type": "string",
                    "enum": [
                      "confirmed",
                      "refused"
                    ]
                  },
                  "by": {
                    "$ref": "#/components/schemas/NamedEntity"
                  },
                  "at": {
                    "type": "string",
                    "format": "date-time"
                  },
                  "remark": {
                    "type": "string"
                  }
                }
              }
            ]
          }
        }
      },
      "CheckDetails": {
        "type": "object",
        "description": "One check of one entity, with everything about it.",
        "additionalProperties": false,
        "required": [
          "check",
          "title",
          "state",
          "reason",
          "weight",
          "isQuestion",
          "facts",
          "answerVersion",
          "mayAnswer",
          "mayConfirm",
          "mayRequestExemption"
        ],
        "properties": {
          "check": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "state": {
            "$ref": "#/components/schemas/CheckState"
          },
          "reason": {
            "$ref": "#/components/schemas/CheckReason"
          },
          "level": {
            "type": "string"
          },
          "weight": {
            "type": "number"
          },
          "remediation": {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "text"
            ],
            "properties": {
              "text": {
                "type": "string"
              },
              "link": {
                "type": "object",
                "additionalProperties": false,
                "required": [
                  "url"
                ],
                "properties": {
                  "title": {
                    "type": "string"
                  },
                  "url": {
                    "type": "string"
                  }
                }
              }
            },
            "description": "Filled in for this entity."
          },
          "isQuestion": {
            "type": "boolean"
          },
          "why": {
            "type": "string"
          },
          "category": {
            "type": "string"
          },
          "enabledFrom": {
            "type": "string"
          },
          "rule": {
            "type": "string",
            "description": "The rule, as written."
          },
          "when": {
            "type": "string",
            "description": "The expression that says where it is applicable, as written."
          },
          "facts": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/FactInUse"
            }
          },
          "question": {
            "$ref": "#/components/schemas/Question"
          },
          "answer": {
            "$ref": "#/components/schemas/AnswerDetails",
            "description": "What was submitted, and counts."
          },
          "draft": {
            "$ref": "#/components/schemas/AnswerDetails",
            "description": "What somebody has begun to write; only for those who may answer."
          },
          "questionVersion": {
            "type": "string",
            "description": "Changes where the question becomes another one. To hand back with an answer, so that it is not taken for one to\nanother question. Of a question.\n"
          },
          "answerVersion": {
            "type": "string",
            "description": "For `If-Match` of an answer; `0` where there is none yet."
          },
          "proposed": {
            "$ref": "#/components/schemas/AnswerInput"
          },
          "mayAnswer": {
            "$ref": "#/components/schemas/MayAct"
          },
          "mayConfirm": {
            "$ref": "#/components/schemas/MayAct"
          },
          "mayRequestExemption": {
            "$ref": "#/components/schemas/MayAct"
          },
          "exemption": {
            "$ref": "#/components/schemas/Exemption"
          }
        }
      },
      "ScorecardDetails": {
        "type": "object",
        "description": "One scorecard of one entity.",
        "additionalProperties": false,
        "required": [
          "id",
          "title",
          "entity",
          "levels",
          "categories",
          "score",
          "checks",
          "problems",
          "evaluatedAt"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "description": {
            "type": "string"
          },
          "owner": {
            "$ref": "#/components/schemas/NamedEntity"
          },
          "entity": {
            "$ref": "#/components/schemas/NamedEntity"
          },
          "tier": {
            "$ref": "#/components/schemas/TierSummary"
          },
          "levels": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/ScorecardLevel"
            }
          },
          "categories": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/ScorecardCategory"
            }
          },
          "score": {
            "$ref": "#/components/schemas/ScorecardScore"
          },
          "checks": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/CheckDetails"
            },
            "description": "In the order of the definition."
          },
          "problems": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/DefinitionProblem"
            },
            "description": "What is wrong with the definition. Checks that could not be loaded are in error."
          },
          "evaluatedAt": {
            "type": "string",
            "format": "date-time"
          }
        }
      },
      "ScorecardHistory": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "items"
        ],
        "properties": {
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/ScorecardChange"
            }
          }
        }
      },
      "ScorecardList": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "items",
          "problems",
          "factProblems"
        ],
        "properties": {
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/ScorecardListItem"
            }
          },
          "problems": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/ScorecardSourceProblem"
            },
            "description": "Of files; only of definitions, never of entities."
          },
          "factProblems": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/FactSourceProblem"
            },
            "description": "Of sources of facts; of sources alone, never of entities."
          },
          "evaluatedAt": {
            "type": "string",
            "format": "date-time"
          }
        }
      },
      "ScorecardFleet": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "id",
          "title",
          "levels",
          "categories",
          "checks",
          "distribution",
          "problems",
          "source"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "description": {
            "type": "string"
          },
          "owner": {
            "$ref": "#/components/schemas/NamedEntity"
          },
          "levels": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/ScorecardLevel"
            }
          },
          "categories": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/ScorecardCategory"
            }
          },
          "checks": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/FleetCheck"
            }
          },
          "distribution": {
            "$ref": "#/components/schemas/ScorecardDistribution"
          },
          "problems": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/DefinitionProblem"
            }
          },
          "source": {
            "type": "string",
            "description": "Where it is defined, as configured."
          },
          "evaluatedAt": {
            "type": "string",
            "format": "date-time"
          }
        }
      },
      "ScorecardResultPage": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "items",
          "totalItems",
          "pageInfo",
          "distribution"
        ],
        "properties": {
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/ScorecardResult"
            }
          },
          "totalItems": {
            "type": "number"
          },
          "pageInfo": {
            "type": "object",
            "additionalProperties": false,
            "properties": {
              "nextCursor": {
                "type": "string"
              },
              "prevCursor": {
                "type": "string"
              }
            }
          },
          "distribution": {
            "$ref": "#/components/schemas/ScorecardDistribution"
          },
          "scorecard": {
            "$ref": "#/components/schemas/ScorecardFleet"
          }
        }
      },
      "ScorecardRollup": {
        "type": "object",
        "description": "One page of results rolled up: one row for each team, system, domain or tier, and for what has none, without `subject`.",
        "additionalProperties": false,
        "required": [
          "by",
          "totalItems",
          "from",
          "pageInfo",
          "items",
          "checkIds"
        ],
        "properties": {
          "by": {
            "type": "string",
            "enum": [
              "owner",
              "system",
              "domain",
              "tier"
            ]
          },
          "totalItems": {
            "type": "number",
            "description": "How many rows there are, of which these are `items`."
          },
          "from": {
            "type": "number",
            "description": "How many rows there are before these."
          },
          "pageInfo": {
            "type": "object",
            "additionalProperties": false,
            "properties": {
              "nextCursor": {
                "type": "string"
              },
              "prevCursor": {
                "type": "string"
              }
            }
          },
          "items": {
            "type": "array",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "distribution",
                "checks"
              ],
              "properties": {
                "subject": {
                  "$ref": "#/components/schemas/NamedEntity"
                },
                "tier": {
                  "$ref": "#/components/schemas/TierSummary"
                },
                "distribution": {
                  "$ref": "#/components/schemas/ScorecardDistribution"
                },
                "checks": {
                  "type": "array",
                  "items": {
                    "type": "object",
                    "additionalProperties": false,
                    "required": [
                      "passed",
                      "judged",
                      "unknown"
                    ],
                    "properties": {
                      "passed": {
                        "type": "number"
                      },
                      "judged": {
                        "type": "number"
                      },
                      "unknown": {
                        "type": "number"
                      }
                    }
                  },
                  "description": "For each check of the scorecard, in its order: how many pass, of how many that were judged, and how many are unknown or in error."
                }
              }
            }
          },
          "checkIds": {
            "type": "array",
            "items": {
              "type": "string"
            },
            "description": "Ids in the order of `checks`."
          },
          "scorecard": {
            "$ref": "#/components/schemas/ScorecardFleet"
          }
        }
      },
      "ScorecardTrend": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "points"
        ],
        "properties": {
          "points": {
            "type": "array",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "on",
                "services",
                "levels",
                "earned",
                "possible"
              ],
              "properties": {
                "on": {
                  "type": "string",
                  "description": "`YYYY-MM-DD`, its end."
                },
                "services": {
                  "type": "number"
                },
                "levels": {
                  "type": "array",
                  "items": {
                    "type": "object",
                    "additionalProperties": false,
                    "required": [
                      "services"
                    ],
                    "properties": {
                      "level": {
                        "type": "string"
                      },
                      "services": {
                        "type": "number"
                      }
                    }
                  }
                },
                "earned": {
                  "type": "number"
                },
                "possible": {
                  "type": "number"
                }
              }
            },
            "description": "At most 60, the oldest first; of services that exist now."
          },
          "scorecard": {
            "$ref": "#/components/schemas/ScorecardFleet"
          }
        }
      },
      "ScorecardDryRun": {
        "type": "object",
        "description": "What a changed definition would do; nothing of it is stored.",
        "additionalProperties": false,
        "required": [
          "problems"
        ],
        "properties": {
          "problems": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/DefinitionProblem"
            }
          },
          "result": {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "id",
              "title",
              "levels",
              "lookedAt",
              "applies",
              "searched",
              "items"
            ],
            "properties": {
              "id": {
                "type": "string"
              },
              "title": {
                "type": "string"
              },
              "levels": {
                "type": "array",
                "items": {
                  "$ref": "#/components/schemas/ScorecardLevel"
                }
              },
              "lookedAt": {
                "type": "number",
                "description": "How many services are compared, and how many of them it is for."
              },
              "applies": {
                "type": "number"
              },
              "searched": {
                "type": "number",
                "description": "How many services, by name, were looked through to find these."
              },
              "endedEarly": {
                "type": "string",
                "enum": [
                  "services",
                  "time"
                ],
                "description": "Absent where nothing was left out but what is beyond the limit."
              },
              "items": {
                "type": "array",
                "items": {
                  "type": "object",
                  "additionalProperties": false,
                  "required": [
                    "entity",
                    "changes"
                  ],
                  "properties": {
                    "entity": {
                      "$ref": "#/components/schemas/NamedEntity"
                    },
                    "before": {
                      "$ref": "#/components/schemas/ScorecardScore"
                    },
                    "after": {
                      "$ref": "#/components/schemas/ScorecardScore"
                    },
                    "changes": {
                      "type": "array",
                      "items": {
                        "type": "object",
                        "additionalProperties": false,
                        "required": [
                          "check",
                          "title"
                        ],
                        "properties": {
                          "check": {
                            "type": "string"
                          },
                          "title": {
                            "type": "string"
                          },
                          "from": {
                            "$ref": "#/components/schemas/CheckState"
                          },
                          "to": {
                            "$ref": "#/components/schemas/CheckState"
                          }
                        }
                      },
                      "description": "Checks whose state differs."
                    }
                  }
                }
              }
            },
            "description": "Absent where the definition cannot be used at all."
          }
        }
      },
      "ScorecardTaskPage": {
        "type": "object",
        "description": "What teams must do next: failing checks and open questions, those that matter most first.",
        "additionalProperties": false,
        "required": [
          "items",
          "totalItems",
          "teams",
          "evaluated"
        ],
        "properties": {
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/ScorecardTask"
            }
          },
          "totalItems": {
            "type": "number"
          },
          "teams": {
            "type": "number",
            "description": "How many owners and answering groups the tasks are looked for."
          },
          "evaluated": {
            "type": "boolean",
            "description": "False until anything was evaluated for the first time."
          }
        }
      },
      "FactSubmission": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "items"
        ],
        "properties": {
          "items": {
            "type": "array",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "entityRef",
                "facts"
              ],
              "properties": {
                "entityRef": {
                  "type": "string"
                },
                "facts": {
                  "type": "object",
                  "additionalProperties": {
                    "oneOf": [
                      {
                        "type": "null"
                      },
                      {
                        "type": "string"
                      },
                      {
                        "type": "number"
                      },
                      {
                        "type": "array",
                        "items": {
                          "type": "string"
                        }
                      },
                      {
                        "type": "boolean"
                      }
                    ]
                  },
                  "description": "`null` takes a fact away."
                },
                "measuredAt": {
                  "type": "string",
                  "description": "ISO 8601 with time zone; now, where it is absent. Older facts than those stored are not taken.",
                  "format": "date-time"
                },
                "timeToLive": {
                  "type": "string",
                  "description": "ISO 8601 duration; that of the source, where it is absent."
                }
              }
            },
            "description": "At most 500."
          }
        }
      },
      "FactSubmissionResult": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "items"
        ],
        "properties": {
          "items": {
            "type": "array",
            "items": {
              "oneOf": [
                {
                  "type": "object",
                  "additionalProperties": false,
                  "required": [
                    "status"
                  ],
                  "properties": {
                    "status": {
                      "type": "string",
                      "enum": [
                        "stored",
                        "unchanged"
                      ],
                      "description": "`unchanged`: nothing but their age differs, which is kept about to the hour."
                    }
                  }
                },
                {
                  "type": "object",
                  "additionalProperties": false,
                  "required": [
                    "status"
                  ],
                  "properties": {
                    "status": {
                      "type": "string",
                      "enum": [
                        "unknownEntity"
                      ],
                      "description": "Missing, not readable by the caller, or of a kind that no scorecard is for."
                    }
                  }
                },
                {
                  "type": "object",
                  "additionalProperties": false,
                  "required": [
                    "status"
                  ],
                  "properties": {
                    "status": {
                      "type": "string",
                      "enum": [
                        "older"
                      ]
                    }
                  }
                },
                {
                  "type": "object",
                  "additionalProperties": false,
                  "required": [
                    "status"
                  ],
                  "properties": {
                    "status": {
                      "type": "string",
                      "enum": [
                        "tooManyFacts"
                      ],
                      "description": "With these, the source would say more than 500 facts of the entity: none of them is stored."
                    }
                  }
                }
              ]
            },
            "description": "In the order of the request."
          }
        }
      },
      "FactCatalog": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "items"
        ],
        "properties": {
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/FactSourceDefinition"
            }
          }
        }
      },
      "ScorecardSummary": {
        "type": "object",
        "description": "How an entity stands with one scorecard, for the card.",
        "additionalProperties": false,
        "required": [
          "id",
          "title",
          "levels",
          "score",
          "failing",
          "undecided",
          "toAnswer",
          "evaluatedAt"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "levels": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/ScorecardLevel"
            }
          },
          "score": {
            "$ref": "#/components/schemas/ScorecardScore"
          },
          "failing": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/CheckToDo"
            },
            "description": "Failing ones, those for the next level first, at most three."
          },
          "undecided": {
            "type": "number",
            "description": "Checks that are unknown because facts are missing, or in error."
          },
          "toAnswer": {
            "type": "number",
            "description": "Questions that nobody has answered yet, or too long ago."
          },
          "openQuestion": {
            "type": "string",
            "description": "The first of them; absent where there is none."
          },
          "evaluatedAt": {
            "type": "string",
            "description": "When it was evaluated, ISO 8601 UTC.",
            "format": "date-time"
          }
        }
      },
      "ExemptionStatus": {
        "type": "string",
        "description": "How far an exemption has come.",
        "enum": [
          "requested",
          "approved",
          "denied",
          "revoked",
          "expired"
        ]
      },
      "MayAct": {
        "type": "string",
        "description": "What a person may do to a question, an exemption or another party's part of it: with the permission, and by what they are.",
        "enum": [
          "allowed",
          "notPermitted",
          "notOwner",
          "ownRequest"
        ]
      },
      "ExemptionRequest": {
        "type": "object",
        "description": "An exemption with what it is about, for those who decide.",
        "additionalProperties": false,
        "required": [
          "id",
          "version",
          "scorecard",
          "check",
          "status",
          "reason",
          "until",
          "requestedBy",
          "requestedAt",
          "mayDecide",
          "mayRevoke",
          "entity",
          "scorecardTitle",
          "checkTitle"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "version": {
            "type": "string",
            "description": "For `If-Match`."
          },
          "scorecard": {
            "type": "string"
          },
          "check": {
            "type": "string"
          },
          "status": {
            "$ref": "#/components/schemas/ExemptionStatus"
          },
          "reason": {
            "type": "string"
          },
          "until": {
            "type": "string",
            "description": "Last day on which it holds, `YYYY-MM-DD`."
          },
          "requestedBy": {
            "$ref": "#/components/schemas/NamedEntity"
          },
          "requestedAt": {
            "type": "string",
            "format": "date-time"
          },
          "decidedBy": {
            "$ref": "#/components/schemas/NamedEntity"
          },
          "decidedAt": {
            "type": "string",
            "format": "date-time"
          },
          "decisionRemark": {
            "type": "string"
          },
          "mayDecide": {
            "$ref": "#/components/schemas/MayAct"
          },
          "mayRevoke": {
            "$ref": "#/components/schemas/MayAct"
          },
          "entity": {
            "$ref": "#/components/schemas/NamedEntity"
          },
          "scorecardTitle": {
            "type": "string"
          },
          "checkTitle": {
            "type": "string"
          }
        }
      },
      "CheckState": {
        "type": "string",
        "description": "How a check stands.",
        "enum": [
          "pass",
          "fail",
          "exempt",
          "notApplicable",
          "unknown",
          "error"
        ]
      },
      "CheckReason": {
        "description": "Why a check is in its state.",
        "oneOf": [
          {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "kind"
            ],
            "properties": {
              "kind": {
                "type": "string",
                "enum": [
                  "rule"
                ]
              }
            }
          },
          {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "kind"
            ],
            "properties": {
              "kind": {
                "type": "string",
                "enum": [
                  "answer"
                ]
              }
            }
          },
          {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "kind",
              "missing"
            ],
            "properties": {
              "kind": {
                "type": "string",
                "enum": [
                  "missingFacts"
                ]
              },
              "missing": {
                "type": "array",
                "items": {
                  "type": "string"
                }
              }
            }
          },
          {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "kind"
            ],
            "properties": {
              "kind": {
                "type": "string",
                "enum": [
                  "unanswered"
                ]
              }
            }
          },
          {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "kind"
            ],
            "properties": {
              "kind": {
                "type": "string",
                "enum": [
                  "questionChanged"
                ]
              }
            }
          },
          {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "kind"
            ],
            "properties": {
              "kind": {
                "type": "string",
                "enum": [
                  "draft"
                ]
              }
            }
          },
          {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "kind",
              "on"
            ],
            "properties": {
              "kind": {
                "type": "string",
                "enum": [
                  "expired"
                ]
              },
              "on": {
                "type": "string"
              }
            }
          },
          {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "kind"
            ],
            "properties": {
              "kind": {
                "type": "string",
                "enum": [
                  "awaitingConfirmation"
                ]
              }
            }
          },
          {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "kind"
            ],
            "properties": {
              "kind": {
                "type": "string",
                "enum": [
                  "notConfirmed"
                ]
              }
            }
          },
          {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "kind",
              "until"
            ],
            "properties": {
              "kind": {
                "type": "string",
                "enum": [
                  "exemption"
                ]
              },
              "until": {
                "type": "string"
              }
            }
          },
          {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "kind"
            ],
            "properties": {
              "kind": {
                "type": "string",
                "enum": [
                  "notForThis"
                ]
              }
            }
          },
          {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "kind"
            ],
            "properties": {
              "kind": {
                "type": "string",
                "enum": [
                  "notWhen"
                ]
              }
            }
          },
          {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "kind"
            ],
            "properties": {
              "kind": {
                "type": "string",
                "enum": [
                  "answeredNotApplicable"
                ]
              }
            }
          },
          {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "kind",
              "from"
            ],
            "properties": {
              "kind": {
                "type": "string",
                "enum": [
                  "notYet"
                ]
              },
              "from": {
                "type": "string"
              }
            }
          },
          {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "kind",
              "message"
            ],
            "properties": {
              "kind": {
                "type": "string",
                "enum": [
                  "failed"
                ]
              },
              "message": {
                "type": "string"
              }
            }
          }
        ]
      },
      "FactInUse": {
        "type": "object",
        "description": "A fact that a check has used.",
        "additionalProperties": false,
        "required": [
          "fact"
        ],
        "properties": {
          "fact": {
            "type": "string",
            "description": "As in rules: `support.tier`."
          },
          "value": {
            "$ref": "#/components/schemas/FactValue"
          },
          "measuredAt": {
            "type": "string",
            "description": "When it was last found so, ISO 8601 UTC.",
            "format": "date-time"
          },
          "expired": {
            "type": "boolean",
            "description": "True where its time to live is over; such a fact is not used."
          },
          "hidden": {
            "type": "boolean",
            "description": "True where the caller may not know the value, as it says something of another entity that the caller may not read, or takes a permission that the caller has not: then there is no value."
          }
        }
      },
      "Question": {
        "type": "object",
        "description": "A question that people answer.",
        "additionalProperties": false,
        "required": [
          "text",
          "form",
          "mayNotApply",
          "evidence",
          "remark",
          "answeredBy"
        ],
        "properties": {
          "text": {
            "type": "string"
          },
          "help": {
            "type": "string"
          },
          "form": {
            "$ref": "#/components/schemas/QuestionForm"
          },
          "mayNotApply": {
            "type": "boolean",
            "description": "Whether \"not applicable\" is an answer; it asks for a remark, and for the confirmation, where there is one."
          },
          "evidence": {
            "type": "string",
            "enum": [
              "required",
              "optional",
              "none"
            ],
            "description": "An `http` or `https` address that shows it."
          },
          "remark": {
            "type": "string",
            "enum": [
              "required",
              "optional"
            ]
          },
          "validFor": {
            "type": "string",
            "description": "How long an answer holds, ISO 8601; absent where it holds until it is changed."
          },
          "answeredBy": {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "owners",
              "groups"
            ],
            "properties": {
              "owners": {
                "type": "boolean"
              },
              "groups": {
                "type": "array",
                "items": {
                  "type": "string"
                }
              }
            },
            "description": "Who may answer: the owners of the entity, and the members of these groups."
          },
          "confirmation": {
            "oneOf": [
              {
                "type": "object",
                "additionalProperties": false,
                "required": [
                  "by",
                  "group"
                ],
                "properties": {
                  "by": {
                    "type": "string",
                    "enum": [
                      "group"
                    ]
                  },
                  "group": {
                    "type": "string"
                  }
                }
              },
              {
                "type": "object",
                "additionalProperties": false,
                "required": [
                  "by"
                ],
                "properties": {
                  "by": {
                    "type": "string",
                    "enum": [
                      "ownerOf"
                    ]
                  }
                }
              }
            ],
            "description": "Another party that has to agree before the answer counts."
          },
          "prefill": {
            "type": "string",
            "description": "A rule whose value is proposed as the answer: true and false for yes and no, a number, a text or day, or the ids of choices."
          }
        }
      },
      "AnswerValue": {
        "description": "What somebody answers: `notApplicable`, or a value that goes with the kind of question.",
        "oneOf": [
          {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "kind"
            ],
            "properties": {
              "kind": {
                "type": "string",
                "enum": [
                  "notApplicable"
                ]
              }
            }
          },
          {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "kind",
              "yes"
            ],
            "properties": {
              "kind": {
                "type": "string",
                "enum": [
                  "yesNo"
                ]
              },
              "yes": {
                "type": "boolean"
              }
            }
          },
          {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "kind",
              "choice"
            ],
            "properties": {
              "kind": {
                "type": "string",
                "enum": [
                  "single"
                ]
              },
              "choice": {
                "type": "string"
              }
            }
          },
          {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "kind",
              "choices"
            ],
            "properties": {
              "kind": {
                "type": "string",
                "enum": [
                  "several"
                ]
              },
              "choices": {
                "type": "array",
                "items": {
                  "type": "string"
                }
              }
            }
          },
          {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "kind",
              "number"
            ],
            "properties": {
              "kind": {
                "type": "string",
                "enum": [
                  "number",
                  "scale"
                ]
              },
              "number": {
                "type": "number"
              }
            }
          },
          {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "kind",
              "text"
            ],
            "properties": {
              "kind": {
                "type": "string",
                "enum": [
                  "text"
                ]
              },
              "text": {
                "type": "string"
              }
            }
          },
          {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "kind",
              "on"
            ],
            "properties": {
              "kind": {
                "type": "string",
                "enum": [
                  "date"
                ]
              },
              "on": {
                "type": "string"
              }
            }
          }
        ]
      },
      "ScorecardLevel": {
        "type": "object",
        "description": "A step of a scorecard, the lowest first. Levels are cumulative: who reaches one has passed all checks of it and of those before it.",
        "additionalProperties": false,
        "required": [
          "id",
          "title"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "title": {
            "type": "string"
          }
        }
      },
      "ScorecardCategory": {
        "type": "object",
        "description": "A group of checks on the screen.",
        "additionalProperties": false,
        "required": [
          "id",
          "title"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "title": {
            "type": "string"
          }
        }
      },
      "ScorecardScore": {
        "type": "object",
        "description": "How a scorecard stands for an entity, always with its denominator. Checks of weight 0 are counted nowhere but in `counts`.",
        "additionalProperties": false,
        "required": [
          "earned",
          "possible",
          "counts"
        ],
        "properties": {
          "earned": {
            "type": "number",
            "description": "Sum of weight × credit over what was judged, and of the weights. Both in thousandths, whole numbers."
          },
          "possible": {
            "type": "number"
          },
          "counts": {
            "type": "object",
            "additionalProperties": false,
            "properties": {
              "pass": {
                "type": "number"
              },
              "fail": {
                "type": "number"
              },
              "exempt": {
                "type": "number"
              },
              "notApplicable": {
                "type": "number"
              },
              "unknown": {
                "type": "number"
              },
              "error": {
                "type": "number"
              }
            },
            "description": "How many checks are in which state; states without one are absent."
          },
          "level": {
            "type": "string",
            "description": "Id of the level reached; absent below the first."
          },
          "next": {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "level",
              "missing"
            ],
            "properties": {
              "level": {
                "type": "string"
              },
              "missing": {
                "type": "array",
                "items": {
                  "type": "string"
                }
              }
            },
            "description": "The next level and the ids of the checks that keep from it: those that fail, are unknown, or in error. Absent at the top, and where there are no levels."
          }
        }
      },
      "DefinitionProblem": {
        "type": "object",
        "description": "What is wrong with a definition. It affects only itself: a wrong check is in error, or left out where it has no id; a wrong head takes out the whole scorecard.",
        "additionalProperties": false,
        "required": [
          "severity",
          "path",
          "message"
        ],
        "properties": {
          "severity": {
            "type": "string",
            "enum": [
              "error",
              "warning"
            ]
          },
          "path": {
            "type": "string",
            "description": "For example `spec.checks[3].rule`."
          },
          "value": {
            "type": "string",
            "description": "The value as it was written, shortened."
          },
          "message": {
            "type": "string",
            "description": "In plain words: what is wrong, and what would be right."
          },
          "check": {
            "type": "string",
            "description": "The check that is in error because of it."
          }
        }
      },
      "ScorecardChange": {
        "type": "object",
        "description": "Something that moved.",
        "additionalProperties": false,
        "required": [
          "at",
          "cause",
          "earned",
          "possible"
        ],
        "properties": {
          "at": {
            "type": "string",
            "description": "ISO 8601 UTC",
            "format": "date-time"
          },
          "cause": {
            "$ref": "#/components/schemas/ChangeCause"
          },
          "check": {
            "type": "string",
            "description": "Absent for a change of the level alone."
          },
          "checkTitle": {
            "type": "string"
          },
          "from": {
            "$ref": "#/components/schemas/CheckState"
          },
          "to": {
            "$ref": "#/components/schemas/CheckState"
          },
          "level": {
            "type": "object",
            "additionalProperties": false,
            "properties": {
              "from": {
                "type": "string"
              },
              "to": {
                "type": "string"
              }
            },
            "description": "Where the level moved with it; absent level: below the first."
          },
          "earned": {
            "type": "number",
            "description": "Score after it."
          },
          "possible": {
            "type": "number"
          },
          "by": {
            "$ref": "#/components/schemas/NamedEntity"
          }
        }
      },
      "ScorecardListItem": {
        "type": "object",
        "description": "A scorecard in the list.",
        "additionalProperties": false,
        "required": [
          "id",
          "title",
          "levels",
          "checks",
          "questions",
          "distribution",
          "problems"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "description": {
            "type": "string"
          },
          "owner": {
            "$ref": "#/components/schemas/NamedEntity"
          },
          "levels": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/ScorecardLevel"
            }
          },
          "checks": {
            "type": "number"
          },
          "questions": {
            "type": "number"
          },
          "distribution": {
            "$ref": "#/components/schemas/ScorecardDistribution"
          },
          "problems": {
            "type": "number",
            "description": "How much is wrong with its definition."
          }
        }
      },
      "FactSourceProblem": {
        "type": "object",
        "description": "A source of facts that could not be asked, or not wholly. What it said before is used until its time to live is over.",
        "additionalProperties": false,
        "required": [
          "source",
          "title",
          "problem"
        ],
        "properties": {
          "source": {
            "type": "string",
            "description": "As in rules: what stands before the dot of `ci.coverage`."
          },
          "title": {
            "type": "string"
          },
          "problem": {
            "type": "string",
            "enum": [
              "failed",
              "leftOut"
            ],
            "description": "What is known of it to everybody; the log of the backend says more. `failed` where it could not be asked, `leftOut` where some of what it says makes no sense."
          },
          "collectedAt": {
            "type": "string",
            "description": "When it last answered well, ISO 8601 UTC; absent where its facts have their own age.",
            "format": "date-time"
          }
        }
      },
      "ScorecardSourceProblem": {
        "type": "object",
        "description": "A file of scorecards that could not be read, or not wholly.",
        "additionalProperties": false,
        "required": [
          "source",
          "problems"
        ],
        "properties": {
          "source": {
            "type": "string",
            "description": "As configured."
          },
          "scorecard": {
            "type": "string",
            "description": "Id of the scorecard, where it has got one."
          },
          "problems": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/DefinitionProblem"
            }
          },
          "readAt": {
            "type": "string",
            "description": "When it was last read well, ISO 8601 UTC.",
            "format": "date-time"
          }
        }
      },
      "FleetCheck": {
        "type": "object",
        "description": "One check of the fleet.",
        "additionalProperties": false,
        "required": [
          "check",
          "title",
          "weight",
          "isQuestion",
          "states"
        ],
        "properties": {
          "check": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "category": {
            "type": "string"
          },
          "level": {
            "type": "string"
          },
          "weight": {
            "type": "number"
          },
          "isQuestion": {
            "type": "boolean"
          },
          "states": {
            "type": "object",
            "additionalProperties": false,
            "properties": {
              "pass": {
                "type": "number"
              },
              "fail": {
                "type": "number"
              },
              "exempt": {
                "type": "number"
              },
              "notApplicable": {
                "type": "number"
              },
              "unknown": {
                "type": "number"
              },
              "error": {
                "type": "number"
              }
            }
          }
        }
      },
      "ScorecardDistribution": {
        "type": "object",
        "description": "How many services are where.",
        "additionalProperties": false,
        "required": [
          "services",
          "levels",
          "states",
          "earned",
          "possible"
        ],
        "properties": {
          "services": {
            "type": "number",
            "description": "Services that it is for and that the caller may read."
          },
          "levels": {
            "type": "array",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "services"
              ],
              "properties": {
                "level": {
                  "type": "string"
                },
                "services": {
                  "type": "number"
                }
              }
            },
            "description": "By id of the level; those below the first without `level`."
          },
          "states": {
            "type": "object",
            "additionalProperties": false,
            "properties": {
              "pass": {
                "type": "number"
              },
              "fail": {
                "type": "number"
              },
              "exempt": {
                "type": "number"
              },
              "notApplicable": {
                "type": "number"
              },
              "unknown": {
                "type": "number"
              },
              "error": {
                "type": "number"
              }
            },
            "description": "Checks over all services."
          },
          "earned": {
            "type": "number",
            "description": "Sums over all services, in thousandths."
          },
          "possible": {
            "type": "number"
          }
        }
      },
      "ScorecardResult": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "entity",
          "score",
          "evaluatedAt"
        ],
        "properties": {
          "entity": {
            "$ref": "#/components/schemas/NamedEntity"
          },
          "owner": {
            "$ref": "#/components/schemas/NamedEntity"
          },
          "system": {
            "$ref": "#/components/schemas/NamedEntity"
          },
          "tier": {
            "$ref": "#/components/schemas/TierSummary"
          },
          "score": {
            "$ref": "#/components/schemas/ScorecardScore"
          },
          "evaluatedAt": {
            "type": "string",
            "format": "date-time"
          }
        }
      },
      "ScorecardTask": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "entity",
          "scorecard",
          "scorecardTitle",
          "toDo"
        ],
        "properties": {
          "entity": {
            "$ref": "#/components/schemas/NamedEntity"
          },
          "owner": {
            "$ref": "#/components/schemas/NamedEntity"
          },
          "tier": {
            "$ref": "#/components/schemas/TierSummary"
          },
          "scorecard": {
            "type": "string"
          },
          "scorecardTitle": {
            "type": "string"
          },
          "toDo": {
            "$ref": "#/components/schemas/CheckToDo"
          }
        }
      },
      "FactSourceDefinition": {
        "type": "object",
        "description": "A source of facts as checks name it: what stands before the dot of `support.tier`.",
        "additionalProperties": false,
        "required": [
          "id",
          "title"
        ],
        "properties": {
          "id": {
            "type": "string",
            "description": "Letters, digits and underscores, not beginning with a digit."
          },
          "title": {
            "type": "string"
          },
          "facts": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/FactDefinition"
            },
            "description": "Absent where any name may arrive, as from scripts whose facts were not described."
          }
        }
      },
      "CheckToDo": {
        "type": "object",
        "description": "A check that asks for something, in short.",
        "additionalProperties": false,
        "required": [
          "check",
          "title",
          "state",
          "reason",
          "weight",
          "isQuestion"
        ],
        "properties": {
          "check": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "state": {
            "$ref": "#/components/schemas/CheckState"
          },
          "reason": {
            "$ref": "#/components/schemas/CheckReason"
          },
          "level": {
            "type": "string"
          },
          "weight": {
            "type": "number"
          },
          "remediation": {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "text"
            ],
            "properties": {
              "text": {
                "type": "string"
              },
              "link": {
                "type": "object",
                "additionalProperties": false,
                "required": [
                  "url"
                ],
                "properties": {
                  "title": {
                    "type": "string"
                  },
                  "url": {
                    "type": "string"
                  }
                }
              }
            },
            "description": "Filled in for this entity."
          },
          "isQuestion": {
            "type": "boolean"
          }
        }
      },
      "FactValue": {
        "description": "What scorecards may ask: text, a number, true or false, or a list of texts. A fact that nobody knows is absent, never `null`, empty or zero.",
        "oneOf": [
          {
            "type": "string"
          },
          {
            "type": "number"
          },
          {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          {
            "type": "boolean"
          }
        ]
      },
      "QuestionForm": {
        "description": "What is asked, and which answer is a good one.",
        "oneOf": [
          {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "kind",
              "passOn"
            ],
            "properties": {
              "kind": {
                "type": "string",
                "enum": [
                  "yesNo"
                ]
              },
              "passOn": {
                "type": "string",
                "enum": [
                  "yes",
                  "no"
                ]
              }
            }
          },
          {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "kind",
              "choices",
              "passAt"
            ],
            "properties": {
              "kind": {
                "type": "string",
                "enum": [
                  "single"
                ]
              },
              "choices": {
                "type": "array",
                "items": {
                  "$ref": "#/components/schemas/QuestionChoice"
                }
              },
              "passAt": {
                "type": "number"
              }
            }
          },
          {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "kind",
              "choices",
              "passAt"
            ],
            "properties": {
              "kind": {
                "type": "string",
                "enum": [
                  "several"
                ]
              },
              "choices": {
                "type": "array",
                "items": {
                  "$ref": "#/components/schemas/QuestionChoice"
                }
              },
              "passAt": {
                "type": "number"
              }
            }
          },
          {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "kind",
              "min",
              "max",
              "passAt"
            ],
            "properties": {
              "kind": {
                "type": "string",
                "enum": [
                  "scale"
                ]
              },
              "min": {
                "type": "number"
              },
              "max": {
                "type": "number"
              },
              "minTitle": {
                "type": "string"
              },
              "maxTitle": {
                "type": "string"
              },
              "passAt": {
                "type": "number"
              }
            }
          },
          {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "kind"
            ],
            "properties": {
              "kind": {
                "type": "string",
                "enum": [
                  "number"
                ]
              },
              "unit": {
                "type": "string"
              },
              "atLeast": {
                "type": "number"
              },
              "atMost": {
                "type": "number"
              }
            }
          },
          {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "kind"
            ],
            "properties": {
              "kind": {
                "type": "string",
                "enum": [
                  "text"
                ]
              }
            }
          },
          {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "kind",
              "future"
            ],
            "properties": {
              "kind": {
                "type": "string",
                "enum": [
                  "date"
                ]
              },
              "notOlderThan": {
                "type": "string"
              },
              "future": {
                "type": "boolean"
              }
            }
          }
        ]
      },
      "ChangeCause": {
        "type": "string",
        "description": "Why something moved.",
        "enum": [
          "serviceChanged",
          "definitionChanged",
          "answered",
          "answerExpired",
          "exemptionApproved",
          "exemptionEnded",
          "dataMissing",
          "dataArrived",
          "firstEvaluation"
        ]
      },
      "FactDefinition": {
        "type": "object",
        "description": "What a fact is, for those who write checks.",
        "additionalProperties": false,
        "required": [
          "name",
          "type",
          "description"
        ],
        "properties": {
          "name": {
            "type": "string",
            "description": "Within its source: letters, digits and underscores, not beginning with a digit."
          },
          "type": {
            "type": "string",
            "enum": [
              "string",
              "number",
              "boolean",
              "list"
            ]
          },
          "description": {
            "type": "string",
            "description": "One line that says what it means, and its unit."
          },
          "permission": {
            "type": "string",
            "description": "Name of the permission that it takes to know the value of the fact, besides reading the entity. Checks use it in any case, and whether they pass is told to everybody who reads the entity."
          }
        }
      },
      "QuestionChoice": {
        "type": "object",
        "description": "One of several answers of which somebody chooses.",
        "additionalProperties": false,
        "required": [
          "id",
          "title",
          "worth"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "worth": {
            "type": "number",
            "description": "What it is worth, 0 to 100. Of a question where several are chosen these add up, to 100 at most."
          },
          "help": {
            "type": "string"
          }
        }
      },
      "AnswerInput": {
        "type": "object",
        "description": "An answer, as it is written.",
        "additionalProperties": false,
        "properties": {
          "value": {
            "$ref": "#/components/schemas/AnswerValue"
          },
          "evidence": {
            "type": "string",
            "description": "`http` or `https` address."
          },
          "remark": {
            "type": "string"
          },
          "counterpartRef": {
            "type": "string",
            "description": "The entity whose owner has to confirm, of a question with `confirmation: { by: 'ownerOf' }`."
          }
        }
      },
      "AnswerRequest": {
        "type": "object",
        "description": "An answer, as it is written.",
        "additionalProperties": false,
        "required": [
          "draft"
        ],
        "properties": {
          "draft": {
            "type": "boolean",
            "description": "True for what does not count yet"
          },
          "value": {
            "$ref": "#/components/schemas/AnswerValue"
          },
          "evidence": {
            "type": "string",
            "description": "`http` or `https` address."
          },
          "remark": {
            "type": "string"
          },
          "counterpartRef": {
            "type": "string",
            "description": "The entity whose owner has to confirm, of a question with `confirmation: { by: 'ownerOf' }`."
          }
        }
      },
      "Month": {
        "type": "string",
        "description": "YYYY-MM",
        "pattern": "^\\d{4}-(0[1-9]|1[0-2])$",
        "example": "2026-11"
      },
      "CostDimension": {
        "type": "string",
        "enum": [
          "team",
          "system",
          "domain",
          "service",
          "product",
          "category",
          "provider"
        ]
      },
      "CostMetric": {
        "type": "string",
        "description": "`effective` spreads what is paid in advance over the time it is for, `billed` is what the invoice says\n",
        "enum": [
          "effective",
          "billed"
        ]
      },
      "CostKind": {
        "type": "string",
        "enum": [
          "infrastructure",
          "purchase",
          "licence",
          "supportContract",
          "labour",
          "capacity",
          "other"
        ]
      },
      "CostSourceId": {
        "type": "string",
        "minLength": 1,
        "maxLength": 63
      },
      "Money": {
        "type": "object",
        "description": "An amount of one currency. Amounts of different currencies are never added",
        "additionalProperties": false,
        "required": [
          "currency",
          "amount"
        ],
        "properties": {
          "currency": {
            "type": "string",
            "description": "ISO 4217, or the name of a currency that is none, such as the credits of a vendor"
          },
          "amount": {
            "type": "string",
            "description": "Decimal with at most six places",
            "pattern": "^-?\\d+(\\.\\d{1,6})?$"
          }
        }
      },
      "Moneys": {
        "type": "array",
        "description": "One for each currency",
        "items": {
          "$ref": "#/components/schemas/Money"
        }
      },
      "CostFigures": {
        "type": "object",
        "description": "Figures in one currency; decimals as in `Money`",
        "additionalProperties": false,
        "required": [
          "currency",
          "direct",
          "sharedIn",
          "sharedOut",
          "total",
          "dependent"
        ],
        "properties": {
          "currency": {
            "type": "string"
          },
          "direct": {
            "type": "string",
            "description": "Imported and declared"
          },
          "sharedIn": {
            "type": "string",
            "description": "Parts of what is shared with others"
          },
          "sharedOut": {
            "type": "string",
            "description": "What of `direct` and `sharedIn` is passed on to those who depend on it"
          },
          "total": {
            "type": "string",
            "description": "`direct` + `sharedIn` - `sharedOut`. Totals over entities add up to the bill"
          },
          "dependent": {
            "type": "string",
            "description": "Direct cost of everything that it depends on, as far as the caller may read it. Not in `total`: others depend on the\nsame\n"
          }
        }
      },
      "CostPart": {
        "type": "object",
        "description": "A part of the total of one month",
        "additionalProperties": false,
        "required": [
          "kind",
          "origin",
          "category",
          "money"
        ],
        "properties": {
          "kind": {
            "$ref": "#/components/schemas/CostKind"
          },
          "origin": {
            "type": "string",
            "enum": [
              "imported",
              "declared",
              "sharedIn"
            ]
          },
          "category": {
            "type": "string",
            "description": "Of imported costs, the service category of the bill; of shared ones, the title of what is shared; else empty\n"
          },
          "from": {
            "$ref": "#/components/schemas/NamedEntity"
          },
          "money": {
            "$ref": "#/components/schemas/Money"
          }
        }
      },
      "CostPresence": {
        "type": "object",
        "description": "Whether some kind of cost is in the figure. `absent` where it is declared that there is none, `unknown` where nobody says\nanything about it\n",
        "additionalProperties": false,
        "required": [
          "kind",
          "state"
        ],
        "properties": {
          "kind": {
            "type": "string",
            "enum": [
              "infrastructure",
              "purchase",
              "licence",
              "supportContract",
              "labour",
              "capacity",
              "other",
              "shared"
            ]
          },
          "state": {
            "type": "string",
            "enum": [
              "present",
              "absent",
              "unknown"
            ]
          }
        }
      },
      "CostSourceState": {
        "type": "object",
        "description": "Where costs are imported from, and how old they are",
        "additionalProperties": false,
        "required": [
          "id",
          "title",
          "stale"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "coveredUntil": {
            "type": "string",
            "description": "The last day of which it has any cost, YYYY-MM-DD"
          },
          "importedAt": {
            "type": "string",
            "format": "date-time"
          },
          "stale": {
            "type": "boolean",
            "description": "True where it was imported longer ago than it should be"
          },
          "problem": {
            "type": "string",
            "description": "Why the last import failed"
          }
        }
      },
      "CostCompleteness": {
        "type": "object",
        "description": "What a figure contains and what it leaves out",
        "additionalProperties": false,
        "required": [
          "kinds",
          "sources",
          "unallocated",
          "partial"
        ],
        "properties": {
          "kinds": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/CostPresence"
            }
          },
          "sources": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/CostSourceState"
            }
          },
          "unallocated": {
            "type": "array",
            "description": "Which part of the imported costs that the caller may know of could not be allocated to any entity\n",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "currency",
                "share"
              ],
              "properties": {
                "currency": {
                  "type": "string"
                },
                "share": {
                  "type": "number",
                  "minimum": 0,
                  "maximum": 1
                }
              }
            }
          },
          "partial": {
            "type": "boolean",
            "description": "True where part of the cost may be of things that the caller may not read"
          }
        }
      },
      "ConvertedMoney": {
        "type": "object",
        "description": "Amounts in one currency by dated rates of the configuration",
        "additionalProperties": false,
        "required": [
          "money",
          "rates",
          "without"
        ],
        "properties": {
          "money": {
            "$ref": "#/components/schemas/Money"
          },
          "rates": {
            "type": "array",
            "description": "The rates that were used",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "from",
                "rate",
                "since"
              ],
              "properties": {
                "from": {
                  "type": "string"
                },
                "rate": {
                  "type": "string"
                },
                "since": {
                  "type": "string",
                  "description": "YYYY-MM-DD"
                }
              }
            }
          },
          "without": {
            "type": "array",
            "description": "Currencies without a rate, which are left out of `money`",
            "items": {
              "type": "string"
            }
          }
        }
      },
      "LicenceInPicture": {
        "type": "object",
        "description": "A licence with its standing today",
        "additionalProperties": false,
        "required": [
          "id",
          "metric",
          "overUsed",
          "notice"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "metric": {
            "type": "string"
          },
          "entitled": {
            "type": "number"
          },
          "used": {
            "type": "number"
          },
          "measuredOn": {
            "type": "string",
            "description": "YYYY-MM-DD"
          },
          "evidence": {
            "type": "string",
            "description": "Address of what proves the numbers"
          },
          "renewsOn": {
            "type": "string",
            "description": "YYYY-MM-DD"
          },
          "noticeDays": {
            "type": "number"
          },
          "overUsed": {
            "type": "boolean",
            "description": "More is used than was bought"
          },
          "renewsInDays": {
            "type": "integer",
            "description": "Until `renewsOn`, negative where it has passed"
          },
          "noticeBy": {
            "type": "string",
            "description": "The last day on which notice can be given, YYYY-MM-DD"
          },
          "notice": {
            "type": "string",
            "description": "`open` before the notice window, `due` within 30 days of `noticeBy`, `missed` after it and before the renewal\n",
            "enum": [
              "open",
              "due",
              "missed",
              "unknown"
            ]
          }
        }
      },
      "ChargePolicyName": {
        "type": "object",
        "description": "The policy that says what is charged",
        "additionalProperties": false,
        "required": [
          "id",
          "title"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "title": {
            "type": "string"
          }
        }
      },
      "Charge": {
        "description": "What is charged for an entity by a policy, beside what it costs",
        "oneOf": [
          {
            "type": "object",
            "title": "Charged",
            "additionalProperties": false,
            "required": [
              "status",
              "policy",
              "money",
              "difference",
              "explanation"
            ],
            "properties": {
              "status": {
                "type": "string",
                "enum": [
                  "charged"
                ]
              },
              "policy": {
                "$ref": "#/components/schemas/ChargePolicyName"
              },
              "money": {
                "$ref": "#/components/schemas/Moneys"
              },
              "difference": {
                "$ref": "#/components/schemas/Moneys"
              },
              "explanation": {
                "type": "string"
              }
            }
          },
          {
            "type": "object",
            "title": "Unknown",
            "description": "The policy applies, and something that it needs is not known",
            "additionalProperties": false,
            "required": [
              "status",
              "policy",
              "reason"
            ],
            "properties": {
              "status": {
                "type": "string",
                "enum": [
                  "unknown"
                ]
              },
              "policy": {
                "$ref": "#/components/schemas/ChargePolicyName"
              },
              "reason": {
                "type": "string"
              }
            }
          }
        ]
      },
      "CostMonth": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "month",
          "money",
          "complete"
        ],
        "properties": {
          "month": {
            "type": "string",
            "description": "YYYY-MM"
          },
          "money": {
            "$ref": "#/components/schemas/Moneys"
          },
          "complete": {
            "type": "boolean",
            "description": "False where the month is not over, or a source does not have all of its days"
          }
        }
      },
      "ShowbackPicture": {
        "description": "What an entity costs, with what the figure leaves out",
        "oneOf": [
          {
            "type": "object",
            "title": "Not permitted",
            "description": "The caller may read the entity, but not costs",
            "additionalProperties": false,
            "required": [
              "status"
            ],
            "properties": {
              "status": {
                "type": "string",
                "enum": [
                  "notPermitted"
                ]
              }
            }
          },
          {
            "type": "object",
            "title": "Pending",
            "description": "Costs have not been worked out yet since the backend started",
            "additionalProperties": false,
            "required": [
              "status"
            ],
            "properties": {
              "status": {
                "type": "string",
                "enum": [
                  "pending"
                ]
              }
            }
          },
          {
            "type": "object",
            "title": "None",
            "description": "Nothing is imported for it and nothing is declared",
            "additionalProperties": false,
            "required": [
              "status",
              "completeness",
              "licences"
            ],
            "properties": {
              "status": {
                "type": "string",
                "enum": [
                  "none"
                ]
              },
              "completeness": {
                "$ref": "#/components/schemas/CostCompleteness"
              },
              "licences": {
                "type": "array",
                "items": {
                  "$ref": "#/components/schemas/LicenceInPicture"
                }
              },
              "problems": {
                "type": "array",
                "description": "What may be why nothing is found",
                "items": {
                  "$ref": "#/components/schemas/Problem"
                }
              }
            }
          },
          {
            "type": "object",
            "title": "Ready",
            "additionalProperties": false,
            "required": [
              "status",
              "metric",
              "month",
              "figures",
              "trend",
              "parts",
              "completeness",
              "licences",
              "problems"
            ],
            "properties": {
              "status": {
                "type": "string",
                "enum": [
                  "ready"
                ]
              },
              "metric": {
                "$ref": "#/components/schemas/CostMetric"
              },
              "month": {
                "type": "string",
                "description": "YYYY-MM"
              },
              "until": {
                "type": "string",
                "description": "Its last day that all sources of this entity cover, YYYY-MM-DD"
              },
              "figures": {
                "type": "array",
                "description": "Of `month`, one for each currency",
                "items": {
                  "$ref": "#/components/schemas/CostFigures"
                }
              },
              "before": {
                "type": "object",
                "description": "The same days of the month before, and what became more on them",
                "additionalProperties": false,
                "required": [
                  "month",
                  "until",
                  "nowUntil",
                  "money",
                  "now",
                  "change"
                ],
                "properties": {
                  "month": {
                    "type": "string"
                  },
                  "until": {
                    "type": "string"
                  },
                  "nowUntil": {
                    "type": "string"
                  },
                  "money": {
                    "$ref": "#/components/schemas/Moneys"
                  },
                  "now": {
                    "$ref": "#/components/schemas/Moneys"
                  },
                  "change": {
                    "$ref": "#/components/schemas/Moneys"
                  }
                }
              },
              "converted": {
                "$ref": "#/components/schemas/ConvertedMoney"
              },
              "trend": {
                "type": "array",
                "description": "Twelve months at most, the oldest first",
                "items": {
                  "$ref": "#/components/schemas/CostMonth"
                }
              },
              "parts": {
                "type": "array",
                "description": "Of `month`, the largest first; at most 12",
                "items": {
                  "$ref": "#/components/schemas/CostPart"
                }
              },
              "consumers": {
                "type": "object",
                "description": "Who bears which part in `month`, as far as the caller may read them",
                "additionalProperties": false,
                "required": [
                  "items",
                  "total",
                  "by",
                  "partial"
                ],
                "properties": {
                  "items": {
                    "type": "array",
                    "description": "The largest first; at most 10",
                    "items": {
                      "type": "object",
                      "additionalProperties": false,
                      "required": [
                        "entity",
                        "money",
                        "share"
                      ],
                      "properties": {
                        "entity": {
                          "$ref": "#/components/schemas/NamedEntity"
                        },
                        "money": {
                          "$ref": "#/components/schemas/Moneys"
                        },
                        "share": {
                          "type": "number",
                          "description": "Of what all of those bear that the caller may read"
                        }
                      }
                    }
                  },
                  "total": {
                    "type": "integer"
                  },
                  "by": {
                    "type": "string",
                    "enum": [
                      "even",
                      "weights",
                      "fact"
                    ]
                  },
                  "partial": {
                    "type": "boolean",
                    "description": "True where others, whom the caller may not read, may bear the rest of what is passed on"
                  }
                }
              },
              "completeness": {
                "$ref": "#/components/schemas/CostCompleteness"
              },
              "licences": {
                "type": "array",
                "items": {
                  "$ref": "#/components/schemas/LicenceInPicture"
                }
              },
              "charge": {
                "$ref": "#/components/schemas/Charge"
              },
              "problems": {
                "type": "array",
                "items": {
                  "$ref": "#/components/schemas/Problem"
                }
              }
            }
          }
        ]
      },
      "CostGroup": {
        "type": "object",
        "description": "Costs of a team, a system, a service and so on",
        "additionalProperties": false,
        "required": [
          "key",
          "figures",
          "months",
          "services"
        ],
        "properties": {
          "key": {
            "type": "string",
            "description": "An entity ref, or the text of the bill; empty for what has no team, system or domain\n"
          },
          "entity": {
            "$ref": "#/components/schemas/NamedEntity"
          },
          "figures": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/CostFigures"
            }
          },
          "before": {
            "type": "array",
            "description": "Totals of the days before that `comparison` names; absent where they are not known",
            "items": {
              "$ref": "#/components/schemas/Money"
            }
          },
          "now": {
            "type": "array",
            "description": "Totals of the days that these are compared with, which may be fewer than those of `figures`",
            "items": {
              "$ref": "#/components/schemas/Money"
            }
          },
          "months": {
            "type": "array",
            "description": "In the currency of the answer, one for each month of the range",
            "items": {
              "type": "string"
            }
          },
          "services": {
            "type": "integer"
          }
        }
      },
      "UnallocatedCosts": {
        "type": "object",
        "description": "What could not be allocated, by what rules look at",
        "additionalProperties": false,
        "required": [
          "money",
          "items",
          "totalItems"
        ],
        "properties": {
          "money": {
            "$ref": "#/components/schemas/Moneys"
          },
          "items": {
            "type": "array",
            "description": "One for each cause: what rules looked at in one account of a source. The largest first; at most 20\n",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "source",
                "provider",
                "service",
                "looked",
                "reason",
                "money",
                "products",
                "totalProducts"
              ],
              "properties": {
                "source": {
                  "type": "string",
                  "description": "Id of the source"
                },
                "provider": {
                  "type": "string",
                  "description": "Of the largest product"
                },
                "service": {
                  "type": "string",
                  "description": "Of the largest product"
                },
                "account": {
                  "type": "string"
                },
                "accountName": {
                  "type": "string"
                },
                "looked": {
                  "type": "array",
                  "description": "What rules looked at, in the words of the bill",
                  "items": {
                    "type": "string"
                  }
                },
                "reason": {
                  "type": "string",
                  "description": "`noRule` where nothing it has is looked at, `noEntity` where a rule applies and no entity is called so\n",
                  "enum": [
                    "noRule",
                    "noEntity",
                    "ambiguous",
                    "entityGone"
                  ]
                },
                "money": {
                  "$ref": "#/components/schemas/Moneys"
                },
                "products": {
                  "type": "array",
                  "description": "What of the bill it is, the largest first; at most 10",
                  "items": {
                    "type": "object",
                    "additionalProperties": false,
                    "required": [
                      "provider",
                      "service",
                      "money"
                    ],
                    "properties": {
                      "provider": {
                        "type": "string"
                      },
                      "service": {
                        "type": "string"
                      },
                      "money": {
                        "$ref": "#/components/schemas/Moneys"
                      }
                    }
                  }
                },
                "totalProducts": {
                  "type": "integer"
                }
              }
            }
          },
          "totalItems": {
            "type": "integer"
          }
        }
      },
      "CostOverview": {
        "type": "object",
        "description": "Costs of a fleet, as far as the caller may read what they are of",
        "additionalProperties": false,
        "required": [
          "from",
          "to",
          "metric",
          "by",
          "currency",
          "currencies",
          "availableMonths",
          "allocated",
          "unallocated",
          "trend",
          "changes",
          "completeness",
          "items",
          "totalItems",
          "pageInfo"
        ],
        "properties": {
          "from": {
            "type": "string"
          },
          "to": {
            "type": "string"
          },
          "metric": {
            "$ref": "#/components/schemas/CostMetric"
          },
          "by": {
            "$ref": "#/components/schemas/CostDimension"
          },
          "currency": {
            "type": "string",
            "description": "That `months` of groups are in, and by which they are sorted"
          },
          "currencies": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "availableMonths": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "until": {
            "type": "string",
            "description": "The last day that every source covers in `to`, where the month is not over"
          },
          "comparison": {
            "type": "object",
            "description": "What is compared: the days since the first one of the range until `nowUntil`, with those before `from` to `until`.\nAbsent where nothing can be compared. Groups by `product`, `category` and `provider` are compared by whole months alone.\n",
            "additionalProperties": false,
            "required": [
              "from",
              "until",
              "nowUntil"
            ],
            "properties": {
              "from": {
                "type": "string",
                "description": "YYYY-MM-DD"
              },
              "until": {
                "type": "string"
              },
              "nowUntil": {
                "type": "string"
              }
            }
          },
          "allocated": {
            "$ref": "#/components/schemas/Moneys"
          },
          "unallocated": {
            "$ref": "#/components/schemas/UnallocatedCosts"
          },
          "converted": {
            "$ref": "#/components/schemas/ConvertedMoney"
          },
          "trend": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/CostMonth"
            }
          },
          "changes": {
            "type": "array",
            "description": "Of services, by the days of `comparison`, the largest first; at most 10",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "entity",
                "before",
                "now",
                "change"
              ],
              "properties": {
                "entity": {
                  "$ref": "#/components/schemas/NamedEntity"
                },
                "before": {
                  "$ref": "#/components/schemas/Money"
                },
                "now": {
                  "$ref": "#/components/schemas/Money"
                },
                "change": {
                  "$ref": "#/components/schemas/Money"
                }
              }
            }
          },
          "completeness": {
            "$ref": "#/components/schemas/CostCompleteness"
          },
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/CostGroup"
            }
          },
          "totalItems": {
            "type": "integer"
          },
          "pageInfo": {
            "$ref": "#/components/schemas/CostPageInfo"
          }
        }
      },
      "CostPageInfo": {
        "type": "object",
        "additionalProperties": false,
        "properties": {
          "nextCursor": {
            "type": "string"
          },
          "prevCursor": {
            "type": "string"
          }
        }
      },
      "BudgetStates": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "items"
        ],
        "properties": {
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/BudgetState"
            }
          }
        }
      },
      "BudgetState": {
        "type": "object",
        "description": "How far a team has spent its budget",
        "additionalProperties": false,
        "required": [
          "id",
          "owner",
          "period",
          "budget",
          "spent",
          "share",
          "forecast",
          "standing",
          "thresholds",
          "without",
          "partial"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "owner": {
            "$ref": "#/components/schemas/NamedEntity"
          },
          "period": {
            "type": "string",
            "description": "The whole period",
            "YYYY-MM or YYYY": null
          },
          "budget": {
            "$ref": "#/components/schemas/Money"
          },
          "spent": {
            "$ref": "#/components/schemas/Money"
          },
          "share": {
            "type": "number",
            "description": "Of the budget, 0 to 1 and more"
          },
          "until": {
            "type": "string",
            "description": "Last day that is in `spent`"
          },
          "forecast": {
            "description": "Linear; between `low` and `high` it ends with a chance of 80 %",
            "oneOf": [
              {
                "type": "object",
                "title": "Known",
                "additionalProperties": false,
                "required": [
                  "status",
                  "money",
                  "low",
                  "high",
                  "days"
                ],
                "properties": {
                  "status": {
                    "type": "string",
                    "enum": [
                      "known"
                    ]
                  },
                  "money": {
                    "$ref": "#/components/schemas/Money"
                  },
                  "low": {
                    "$ref": "#/components/schemas/Money"
                  },
                  "high": {
                    "$ref": "#/components/schemas/Money"
                  },
                  "days": {
                    "type": "integer",
                    "description": "Days that it is made from"
                  }
                }
              },
              {
                "type": "object",
                "title": "Unknown",
                "additionalProperties": false,
                "required": [
                  "status",
                  "reason"
                ],
                "properties": {
                  "status": {
                    "type": "string",
                    "enum": [
                      "unknown"
                    ]
                  },
                  "reason": {
                    "type": "string",
                    "enum": [
                      "fewDays",
                      "noCosts",
                      "over"
                    ]
                  }
                }
              }
            ]
          },
          "standing": {
            "type": "string",
            "description": "`atRisk` where `high` of the forecast is above the budget, `unknown` where it would be `within`, were it not for what is\n`without`\n",
            "enum": [
              "within",
              "atRisk",
              "over",
              "unknown"
            ]
          },
          "thresholds": {
            "type": "array",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "at"
              ],
              "properties": {
                "at": {
                  "type": "number",
                  "description": "Part of the budget"
                },
                "reachedOn": {
                  "type": "string",
                  "description": "YYYY-MM-DD"
                }
              }
            }
          },
          "without": {
            "$ref": "#/components/schemas/Moneys"
          },
          "partial": {
            "type": "boolean",
            "description": "True where the team may have services that the caller may not read"
          }
        }
      },
      "CostStatement": {
        "type": "object",
        "description": "What a team's services cost in a month and what is charged for them",
        "additionalProperties": false,
        "required": [
          "month",
          "owner",
          "metric",
          "lines",
          "totalLines",
          "cost",
          "charged",
          "difference",
          "compared",
          "unknownCharges",
          "completeness",
          "generatedAt"
        ],
        "properties": {
          "month": {
            "type": "string"
          },
          "until": {
            "type": "string",
            "description": "Last day that bills cover; absent where the month is whole, or nothing of it is imported"
          },
          "owner": {
            "$ref": "#/components/schemas/NamedEntity"
          },
          "metric": {
            "$ref": "#/components/schemas/CostMetric"
          },
          "lines": {
            "type": "array",
            "description": "The dearest first, at most 1 000",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "entity",
                "figures"
              ],
              "properties": {
                "entity": {
                  "$ref": "#/components/schemas/NamedEntity"
                },
                "figures": {
                  "type": "array",
                  "items": {
                    "$ref": "#/components/schemas/CostFigures"
                  }
                },
                "charge": {
                  "$ref": "#/components/schemas/Charge"
                }
              }
            }
          },
          "totalLines": {
            "type": "integer"
          },
          "cost": {
            "$ref": "#/components/schemas/Moneys"
          },
          "charged": {
            "$ref": "#/components/schemas/Moneys"
          },
          "difference": {
            "$ref": "#/components/schemas/Moneys"
          },
          "compared": {
            "type": "object",
            "description": "Cost and charge of those lines, and currencies, that have a difference",
            "additionalProperties": false,
            "required": [
              "cost",
              "charged"
            ],
            "properties": {
              "cost": {
                "$ref": "#/components/schemas/Moneys"
              },
              "charged": {
                "$ref": "#/components/schemas/Moneys"
              }
            }
          },
          "unknownCharges": {
            "type": "integer",
            "description": "Lines whose charge is not known"
          },
          "completeness": {
            "$ref": "#/components/schemas/CostCompleteness"
          },
          "generatedAt": {
            "type": "string",
            "format": "date-time"
          }
        }
      },
      "CostImportRequest": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "source"
        ],
        "properties": {
          "source": {
            "$ref": "#/components/schemas/CostSourceId"
          }
        }
      },
      "CostImport": {
        "type": "object",
        "description": "What was read, what was taken, and what came of it",
        "additionalProperties": false,
        "required": [
          "id",
          "source",
          "status",
          "files",
          "totalFiles",
          "startedAt",
          "requestedBy",
          "rowsRead",
          "rowsTaken",
          "rowsRejected",
          "totals",
          "unallocated",
          "periods",
          "notes"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "source": {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "id",
              "title"
            ],
            "properties": {
              "id": {
                "type": "string"
              },
              "title": {
                "type": "string"
              }
            }
          },
          "status": {
            "type": "string",
            "enum": [
              "running",
              "imported",
              "unchanged",
              "failed"
            ]
          },
          "progress": {
            "type": "number",
            "description": "Of all files, as far as it is known, 0 to 1; while it is running"
          },
          "phase": {
            "type": "string",
            "enum": [
              "reading",
              "allocating",
              "storing"
            ]
          },
          "files": {
            "type": "array",
            "description": "Names, at most 20",
            "items": {
              "type": "string"
            }
          },
          "totalFiles": {
            "type": "integer"
          },
          "startedAt": {
            "type": "string",
            "format": "date-time"
          },
          "endedAt": {
            "type": "string",
            "format": "date-time"
          },
          "requestedBy": {
            "type": "string",
            "description": "Entity ref of a user, `schedule`, `command`, or the subject of a service"
          },
          "rowsRead": {
            "type": "integer"
          },
          "rowsTaken": {
            "type": "integer"
          },
          "rowsRejected": {
            "type": "integer"
          },
          "rejected": {
            "type": "array",
            "description": "The first 100, where one import is asked for",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "file",
                "line",
                "reason"
              ],
              "properties": {
                "file": {
                  "type": "string"
                },
                "line": {
                  "type": "integer"
                },
                "column": {
                  "type": "string"
                },
                "value": {
                  "type": "string"
                },
                "reason": {
                  "type": "string"
                }
              }
            }
          },
          "totals": {
            "type": "array",
            "description": "Of all rows taken, exact to the sixth decimal",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "currency",
                "billed",
                "effective",
                "rows"
              ],
              "properties": {
                "currency": {
                  "type": "string"
                },
                "billed": {
                  "type": "string"
                },
                "effective": {
                  "type": "string"
                },
                "rows": {
                  "type": "integer"
                }
              }
            }
          },
          "unallocated": {
            "$ref": "#/components/schemas/Moneys"
          },
          "periods": {
            "type": "array",
            "description": "Billing periods that were replaced, YYYY-MM",
            "items": {
              "type": "string"
            }
          },
          "checksum": {
            "type": "string",
            "description": "SHA-256 over all files"
          },
          "problem": {
            "type": "string",
            "description": "Why it failed"
          },
          "notes": {
            "type": "array",
            "description": "What is worth knowing though it was imported; at most 20",
            "items": {
              "type": "string"
            }
          }
        }
      },
      "CostUploadPreset": {
        "type": "string",
        "enum": [
          "focus",
          "awsCur",
          "azureCost",
          "openCost"
        ]
      },
      "CostImportSource": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "id",
          "title",
          "runnable"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "runnable": {
            "type": "boolean",
            "description": "Whether it may be imported again at once; what may not, can be taken back"
          },
          "preset": {
            "type": "string",
            "description": "How its files are written, where the configuration says so",
            "enum": [
              "focus",
              "awsCur",
              "azureCost",
              "openCost",
              "csv"
            ]
          },
          "latestImport": {
            "type": "string",
            "description": "Id of its latest import, for `If-Match` where it is taken back"
          },
          "periods": {
            "type": "array",
            "description": "Billing periods, `YYYY-MM`, that count no longer once it is taken back; absent where it cannot be",
            "items": {
              "type": "string"
            }
          }
        }
      },
      "CostImportPage": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "items",
          "totalItems",
          "pageInfo",
          "sources",
          "mayImport"
        ],
        "properties": {
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/CostImport"
            }
          },
          "totalItems": {
            "type": "integer"
          },
          "pageInfo": {
            "$ref": "#/components/schemas/CostPageInfo"
          },
          "sources": {
            "type": "array",
            "description": "All that costs were or can be imported into",
            "items": {
              "$ref": "#/components/schemas/CostImportSource"
            }
          },
          "mayImport": {
            "type": "boolean"
          }
        }
      },
      "Error": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "error",
          "response"
        ],
        "properties": {
          "error": {
            "type": "object",
            "additionalProperties": true,
            "required": [
              "name",
              "message"
            ],
            "properties": {
              "name": {
                "type": "string",
                "description": "For example `NotFoundError`"
              },
              "message": {
                "type": "string"
              },
              "stack": {
                "type": "string"
              },
              "code": {
                "type": "string"
              }
            }
          },
          "request": {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "method",
              "url"
            ],
            "properties": {
              "method": {
                "type": "string"
              },
              "url": {
                "type": "string"
              }
            }
          },
          "response": {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "statusCode"
            ],
            "properties": {
              "statusCode": {
                "type": "integer"
              }
            }
          }
        }
      }
    }
  }
} as const;

export const createOpenApiRouter = async (
  options?: Parameters<typeof createValidatedOpenApiRouter>['1'],
) => createValidatedOpenApiRouter<typeof spec>(spec, options);
