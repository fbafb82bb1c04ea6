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

import fc from 'fast-check';
import { productNamed } from './__testUtils__/productNamed';
import { identifyTechnology, type NamedTechnology } from './identifyTechnology';
import { ProductIndex } from './ProductIndex';

const index = new ProductIndex([
  productNamed('postgresql', {
    aliases: ['postgres', 'pg'],
    purls: ['pkg:docker/library/postgres', 'pkg:deb/debian/postgresql'],
    cpes: ['cpe:2.3:a:postgresql:postgresql', 'cpe:/a:pg\u00e4:pg'],
    repology: ['postgresql-server'],
    cycles: ['14', '13'],
  }),
  productNamed('redis', {
    purls: ['pkg:generic/redis'],
    cpes: ['cpe:/a:redis:redis'],
    cycles: ['7.2', '7.0'],
  }),
  productNamed('angular', {
    purls: ['pkg:npm/%40angular/core'],
    aliases: ['both'],
    cycles: ['15'],
  }),
  productNamed('airflow', {
    purls: ['pkg:oci/airflow?repository_url=cgr.dev/chainguard'],
    aliases: ['both'],
    cycles: ['2.9'],
  }),
]);

/** Product, cycle and by what, or the reason. */
function identify(technology: NamedTechnology): string {
  const match = identifyTechnology(technology, index);
  return match.status === 'matched'
    ? `${match.product} ${match.cycle} ${match.by}`
    : [match.reason, match.product].join(' ').trim();
}

describe('identifyTechnology', () => {
  it.each([
    [{ product: ' PostgreSQL ', version: '13.14' }, 'postgresql 13 name'],
    [{ product: 'pg', version: '14' }, 'postgresql 14 alias'],
    [{ product: 'postgresql server', version: '14' }, 'postgresql 14 repology'],
    [
      { product: 'postgresql', version: '14.1', cycle: '13' },
      'postgresql 13 name',
    ],
    [{ product: 'postgresql', cycle: '12' }, 'noSuchCycle postgresql'],
    [{ product: 'postgresql' }, 'noVersion postgresql'],
    [{ product: 'postgresql', version: 'latest' }, 'versionUnclear postgresql'],
    [{ product: 'oracle', version: '19' }, 'unknownProduct'],
    [{ product: 'both', version: '15' }, 'unknownProduct'],
    [{ product: 'constructor', version: '1' }, 'unknownProduct'],
    [{}, 'unknownProduct'],
  ])('finds the cycle of %j by name: %s', (technology, expected) => {
    expect(identify(technology)).toBe(expected);
  });

  it.each([
    ['pkg:docker/postgres@13.14-alpine', 'postgresql 13 purl'],
    ['pkg:docker/library/postgres@14', 'postgresql 14 purl'],
    [
      'pkg:oci/postgres@sha256%3Aab?repository_url=docker.io/library/postgres&tag=13.1',
      'postgresql 13 purl',
    ],
    [
      'pkg:oci/postgres?repository_url=index.docker.io%2Flibrary&tag=13.1',
      'postgresql 13 purl',
    ],
    ['pkg:docker/postgres@sha256:abcdef', 'noVersion postgresql'],
    ['pkg:docker/postgres@13?repository_url=gcr.io', 'unknownProduct'],
    ['pkg:docker/bitnami/postgres@13', 'unknownProduct'],
    ['pkg:oci/postgres@13', 'unknownProduct'],
    ['PKG:DEB/Debian/PostgreSQL@13%2B225.pgdg?arch=all', 'postgresql 13 purl'],
    ['pkg:deb/debian/postgresql@1:13.2-1', 'postgresql 13 purl'],
    ['pkg:deb/ubuntu/postgresql@13', 'unknownProduct'],
    ['pkg:npm/@angular/core@15.2.0', 'angular 15 purl'],
    ['pkg:npm/%40angular/core@15.2.0#src', 'angular 15 purl'],
    ['pkg:npm/core@15.2.0', 'unknownProduct'],
    [
      'pkg:oci/airflow@2.9.1?repository_url=cgr.dev/chainguard/airflow',
      'airflow 2.9 purl',
    ],
    ['pkg:npm', 'unknownProduct'],
    ['pkg:npm/%E0%A4%A/postgres', 'unknownProduct'],
    ['https://example.com/postgres', 'unknownProduct'],
    [`pkg:docker/postgres@13?x=${'y'.repeat(3000)}`, 'unknownProduct'],
  ])('finds the cycle of %s', (purl, expected) => {
    expect(identify({ purl })).toBe(expected);
  });

  it.each([
    [
      'cpe:2.3:a:postgresql:postgresql:13.14:*:*:*:*:*:*:*',
      'postgresql 13 cpe',
    ],
    ['cpe:/a:PostgreSQL:postgresql:14.1', 'postgresql 14 cpe'],
    ['cpe:2.3:a:redis:redis:7\\.2\\.1:*', 'redis 7.2 cpe'],
    ['cpe:2.3:a:postgresql:postgresql:*:*', 'noVersion postgresql'],
    ['cpe:2.3:o:postgresql:postgresql:13', 'unknownProduct'],
    ['cpe:2.3:a:*:postgresql:13', 'unknownProduct'],
    ['cpe:/a:%zz:postgresql:13', 'unknownProduct'],
    ['cpe:', 'unknownProduct'],
  ])('finds the cycle of %s', (cpe, expected) => {
    expect(identify({ cpe })).toBe(expected);
  });

  it('does not believe a CPE that was guessed from the name of a package', () => {
    const cpe = 'cpe:2.3:a:redis:redis:7.0.1:*:*:*:*:*:*:*';
    expect(identify({ purl: 'pkg:npm/redis@7.0.1', cpe })).toBe(
      'unknownProduct',
    );
    expect(identify({ purl: 'pkg:generic/redis-bin@7.0.1', cpe })).toBe(
      'redis 7.0 cpe',
    );
  });

  it('says that nothing was read yet where there are no products at all', () => {
    const empty = new ProductIndex([]);
    expect(identifyTechnology({ product: 'redis' }, empty)).toEqual({
      status: 'unknown',
      reason: 'noSources',
    });
  });
});

describe('ProductIndex', () => {
  const word = fc.stringMatching(/^[a-z][a-z0-9._-]{0,6}$/);
  const purl = fc
    .tuple(
      fc.constantFrom('npm', 'deb', 'docker', 'pypi', 'golang', 'oci', 'rpm'),
      fc.option(word),
      word,
    )
    .map(
      ([type, space, name]) => `pkg:${type}/${space ? `${space}/` : ''}${name}`,
    );

  it('never finds a product by an identifier that another one has as well', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(purl, fc.nat(3)), { minLength: 1, maxLength: 12 }),
        claims => {
          const names = ['a', 'b', 'c', 'd'];
          const products = names.map((name, position) =>
            productNamed(name, {
              purls: claims
                .filter(([, of]) => of === position)
                .map(([id]) => id),
            }),
          );
          const built = new ProductIndex(products);
          // Whether the package URLs of two claims are the same is asked of an index that has only one of them.
          for (const [id] of claims) {
            const alone = new ProductIndex([
              productNamed('x', { purls: [id] }),
            ]);
            const owners = new Set(
              claims
                .filter(([other]) => alone.byPurl(other).found)
                .map(([, of]) => names[of]),
            );
            const found = built.byPurl(`${id}@1.2`).found?.product.name;
            expect(found).toBe(owners.size === 1 ? [...owners][0] : undefined);
          }
        },
      ),
    );
  });

  it('finds a package URL by no other one, however alike', () => {
    fc.assert(
      fc.property(purl, purl, (one, other) => {
        const plain = (text: string) =>
          text
            .replace(/^pkg:docker\/library\//, 'pkg:docker/')
            .replace(/^(pkg:pypi\/.*)$/, all => all.replaceAll('_', '-'));
        const built = new ProductIndex([productNamed('x', { purls: [one] })]);
        expect(built.byPurl(other).found !== undefined).toBe(
          plain(one) === plain(other),
        );
      }),
    );
  });

  it('never throws, whatever it is asked', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        for (const start of ['', 'pkg:', 'pkg:npm/', 'cpe:/a:', 'cpe:2.3:a:']) {
          expect(() => {
            index.byPurl(start + text);
            index.byCpe(start + text);
            index.byName(start + text);
          }).not.toThrow();
        }
      }),
    );
  });

  it('has another hash when an identifier is moved, and the same when a cycle is added or the order changes', () => {
    const a = productNamed('a', { purls: ['pkg:npm/a'], aliases: ['x', 'y'] });
    const b = productNamed('b');
    const { hash } = new ProductIndex([a, b]);
    const more = productNamed('b', { cycles: ['3'] });
    const turned = { ...a, aliases: ['y', 'x'] };
    expect(new ProductIndex([more, turned]).hash).toBe(hash);
    const moved = productNamed('b', { purls: ['pkg:npm/a'] });
    const left = productNamed('a', { aliases: ['x', 'y'] });
    expect(new ProductIndex([left, moved]).hash).not.toBe(hash);
  });
});
