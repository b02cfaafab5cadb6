import {
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';
import { AppError } from '../../platform/errors.js';

/** What one operation may contain, counted with its fragments spelled out. */
export const queryLimits = {
  tokens: 2000,
  depth: 12,
  aliases: 30,
  directives: 30,
  rootFields: 20,
  /** Fields to resolve; a list counts its page size times. */
  cost: 5000,
} as const;

/** The AppError inside survives Apollo, which puts its own code over that of a validation error. */
export const tooComplex = (detail: string): GraphQLError =>
  new GraphQLError(detail, { originalError: new AppError('query_too_complex', detail) });

interface Measure {
  depth: number;
  aliases: number;
  directives: number;
  rootFields: number;
}

const nothing: Measure = { depth: 0, aliases: 0, directives: 0, rootFields: 0 };

/**
 * Refuses operations beyond the limits before anything runs. Each fragment is measured once, so that
 * fragments that spread each other can't make measuring itself expensive.
 */
export const limitsRule: ValidationRule = (context: ValidationContext) => {
  const measured = new Map<string, Measure>();

  function measureFragment(fragment: FragmentDefinitionNode | null | undefined): Measure {
    if (!fragment) return nothing;
    const name = fragment.name.value;
    const known = measured.get(name);
    if (known) return known;
    measured.set(name, nothing); // Fragments in a circle are refused by another rule.
    const measure = measureSelections(fragment.selectionSet);
    measured.set(name, measure);
    return measure;
  }

  function measureSelections(set: SelectionSetNode | undefined): Measure {
    const total = { ...nothing };
    for (const node of set?.selections ?? []) {
      const isField = node.kind === Kind.FIELD;
      const inner =
        node.kind === Kind.FRAGMENT_SPREAD
          ? measureFragment(context.getFragment(node.name.value))
          : measureSelections(node.selectionSet);
      // `ofType` of introspection only unwraps lists and non-nulls: every client asks for a long chain of it.
      const isLevel = isField && node.name.value !== 'ofType';
      total.depth = Math.max(total.depth, inner.depth + (isLevel ? 1 : 0));
      total.aliases += inner.aliases + (isField && node.alias ? 1 : 0);
      total.directives += inner.directives + (node.directives?.length ?? 0);
      total.rootFields += isField ? 1 : inner.rootFields;
    }
    return total;
  }

  return {
    OperationDefinition(operation) {
      const measure = measureSelections(operation.selectionSet);
      measure.directives += operation.directives?.length ?? 0;
      for (const limit of ['depth', 'aliases', 'directives', 'rootFields'] as const) {
        if (measure[limit] > queryLimits[limit]) {
          context.reportError(
            tooComplex(`The query has ${limit} ${measure[limit]}; ${queryLimits[limit]} is the most.`),
          );
        }
      }
    },
  };
};
