import { expect, test } from 'vitest';
import { detectText } from '../detect-text.ts';
import { addressLike } from './labelled-address.ts';

const found = (text: string, header?: string): boolean =>
  detectText(text, header === undefined ? {} : { header }).some(({ identifier }) => identifier === 'ADDRESS');

test('an address is told by its label where no rule knows its form', () => {
  for (const [text, header] of [
    ['Milanlaan 237, 3122ZS, Lopikerkapel', 'adres'],
    ['pl. Rynek 61, 80-984 Brzeg', 'ADDRESS'],
    ['熊本県川崎市宮前区桜木2丁目22番13号', '住所'],
    ['Studio 59i, Hughes Plaza, Port Darren, CF1W 9WF', 'customer_home_address'],
  ] as const)
    expect([text, found(text, header)]).toEqual([text, true]);
  for (const text of [
    'Adresse: Beckmanngasse 32, 23335 Ahaus',
    '{"id": 98, "address": "248 Rita Ridge, Lake Natasha, GY8 7ZE", "active": true}',
    'Name: X\nAddress: 29806 Marissa Forges, New Donnahaven, HI 02225\nok',
    'Mon adresse est 57, chemin Marcelle Chauvin, 03729 Boulanger.',
  ])
    expect([text, found(text)]).toEqual([text, true]);
});

test('other addresses and fields are none', () => {
  for (const [text, header] of [
    ['10.0.0.12', 'address'],
    ['0x7FFE0012', 'address'],
    ['unknown', 'address'],
    ['Specify up to 12 Names of the Network that is meant', 'address'],
    ['2024-01-05', 'address'],
  ] as const)
    expect([text, found(text, header)]).toEqual([text, false]);
  expect(found('this will address 12 Issues')).toBe(false);
  expect(found('A: Data is an IPv4 address. AAAA: Data is an IPv6 address.')).toBe(false);
});

test('what may be an address has a number and a word', () => {
  expect(['Hauptstraße 5', 'Flat 7, Justin Flats', '서울특별시 종로구 12'].map(addressLike)).toEqual([
    true,
    true,
    true,
  ]);
  expect(['Hauptstraße', '12345', 'A1 B2 C3', 'Room 12345678'].map(addressLike)).toEqual([false, false, false, false]);
});
