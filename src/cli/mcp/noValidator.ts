import type { jsonSchemaValidator, JsonSchemaValidator } from '@modelcontextprotocol/sdk/validation/types.js';

/**
 * In the place of the SDK's validators, which make code of schemas: this server asks its client for nothing that would have to be
 * checked by one, and values for models are checked by `runs/plan.ts`. The build puts it where the SDK imports its own.
 */
export class AjvJsonSchemaValidator implements jsonSchemaValidator {
  getValidator<T>(): JsonSchemaValidator<T> {
    return (input) => ({ valid: true, data: input as T, errorMessage: undefined });
  }
}
