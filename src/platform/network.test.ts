import { expect, test } from 'vitest';
import { networkOf, plainAddress } from './network.ts';

test('an IPv6 network is one visitor, however its addresses are written', () => {
  const same = ['2001:db8::1', '2001:db8::1:2:3:4', '2001:0db8:0:0:ffff:2:3:4', '2001:DB8:0000:0000::'];
  expect(new Set(same.map(networkOf))).toEqual(new Set(['2001:db8:0:0']));
  expect(networkOf('2001:db8:1::1')).toBe('2001:db8:1:0');
  expect(networkOf('::1')).toBe('0:0:0:0');
  expect(networkOf('192.0.2.7')).toBe('192.0.2.7');
});

test('a proxy that writes a port does not make every connection another visitor', () => {
  expect(plainAddress('192.0.2.7:50123')).toBe('192.0.2.7');
  expect(plainAddress('[2001:db8::1]:443')).toBe('2001:db8::1');
  expect(plainAddress('[2001:db8::1]')).toBe('2001:db8::1');
  expect(plainAddress('::ffff:192.0.2.7')).toBe('192.0.2.7');
  expect(plainAddress('2001:db8::1')).toBe('2001:db8::1');
  for (const text of ['', 'unknown', '_hidden', '192.0.2.7, x', 'evil\n']) expect(plainAddress(text)).toBeUndefined();
});
