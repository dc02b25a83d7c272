import { setFlagsFromString } from 'node:v8';

/**
 * Has the engine optimise a function only after some five times as much work as usual (bytes of bytecode run). A command
 * that ends after seconds runs three large programs at once – reader, rules, database – and spent a sixth of its processor
 * time on optimising what then hardly ran. An engine that does not know the setting leaves all as it is.
 */
export function compileLate(): void {
  setFlagsFromString('--interrupt-budget=300000');
}
