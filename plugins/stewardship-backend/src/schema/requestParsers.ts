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

import { parse } from 'node:querystring';
import express, { type Request, type RequestHandler } from 'express';

/**
 * Express makes an object of a query parameter that is repeated more than 20 times, and the validator would refuse it.
 */
const readRepeatedParameters: RequestHandler = (req, _res, next) => {
  const [, search = ''] = req.url.split(/\?(.*)/s);
  req.query = { ...parse(search, '&', '=', { maxKeys: 0 }) };
  next();
};

/** Of what is uploaded as it is; any other body is JSON. */
const FILES = ['/cost-imports/files'];

/** Says which content type is right, where the validator would only say that one is not. */
const checkContentType: RequestHandler = (req, res, next) => {
  const isFile = req.method === 'POST' && FILES.includes(req.path);
  const hasBody =
    !['GET', 'HEAD', 'DELETE'].includes(req.method) &&
    (req.headers['transfer-encoding'] !== undefined ||
      Number(req.headers['content-length'] ?? 0) > 0);
  const expected = isFile ? 'application/octet-stream' : 'application/json';
  const given = (req.headers['content-type'] ?? '').split(';')[0].trim();
  if ((isFile || hasBody) && given.toLocaleLowerCase('en-US') !== expected) {
    const is = given === '' ? 'missing' : `'${given.slice(0, 100)}'`;
    const message = `The header 'Content-Type' must be '${expected}'; it is ${is}`;
    res.status(415);
    res.json(problem(req, 415, 'UnsupportedMediaTypeError', message));
  } else {
    next();
  }
};

const readJson = express.json({ limit: '1mb' });

/** Answers itself what is too large, as the validator would make an error like any other of it. */
const readBody: RequestHandler = (req, res, next) => {
  readJson(req, res, (error?: unknown) => {
    if (isTooLarge(error)) {
      const message = 'The body of a request has at most 1 MB';
      res.status(413);
      res.json(problem(req, 413, 'PayloadTooLargeError', message));
    } else {
      next(error);
    }
  });
};

function isTooLarge(error: unknown): boolean {
  return (
    typeof error === 'object' &&
    error !== null &&
    'type' in error &&
    error.type === 'entity.too.large'
  );
}

/** In the form of all errors. */
function problem(
  { method, url }: Request,
  statusCode: number,
  name: string,
  message: string,
) {
  return {
    error: { name, message },
    request: { method, url },
    response: { statusCode },
  };
}

/**
 * What reads requests before they are validated. Takes the place of the router's default, `express.json()`, whose 100 kB
 * are less than the 500 longest entity refs that the API accepts.
 */
export function createRequestParsers(): RequestHandler[] {
  return [checkContentType, readBody, readRepeatedParameters];
}
