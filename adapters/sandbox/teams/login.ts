import express, { type Express, type Request, type Response } from 'express';
import { type Faults, spoil } from '../faults.ts';
import type { TeamsWorld } from './world.ts';

/** Why a client-credentials request is refused, in Entra's words; null: it is granted. */
function objection(
  world: TeamsWorld,
  tenant: string,
  form: URLSearchParams,
): { readonly status: number; readonly error: string; readonly why: string } | null {
  if (form.get('grant_type') !== 'client_credentials')
    return { status: 400, error: 'unsupported_grant_type', why: 'AADSTS70003: The app requested an unsupported grant type.' };
  const bot = world.bots.find((one) => one.appId === form.get('client_id'));
  if (bot === undefined || (bot.tenant !== null && bot.tenant !== tenant))
    return { status: 400, error: 'unauthorized_client', why: 'AADSTS700016: Application was not found in the directory.' };
  if (form.get('client_secret') !== bot.appPassword)
    return { status: 401, error: 'invalid_client', why: 'AADSTS7000215: Invalid client secret provided.' };
  if (form.get('scope') !== 'https://api.botframework.com/.default')
    return {
      status: 400,
      error: 'invalid_scope',
      why: 'AADSTS70011: The provided value for the input parameter scope is not valid.',
    };
  return null;
}

/** OpenID metadata and keys for the channel's tokens, and the token endpoint for the bot's. `run` keeps caches of earlier runs apart. */
export function serveLogin(app: Express, world: TeamsWorld, run: string, faults: Faults): void {
  /** Nothing here changes anything, so before and after are the same. */
  const spoilt = (on: string, response: Response): boolean => {
    const fault = faults.take(on, { at: [], user: null });
    if (fault !== null) spoil(fault, response);
    return fault !== null;
  };
  app.get(`/${run}/openid`, (_request: Request, response: Response) => {
    if (spoilt('openid', response)) return;
    response.json({
      issuer: world.issuer,
      authorization_endpoint: 'https://invalid.example',
      jwks_uri: `${world.url}/${run}/keys`,
      id_token_signing_alg_values_supported: ['RS256'],
      token_endpoint_auth_methods_supported: ['private_key_jwt'],
    });
  });
  app.get(`/${run}/keys`, (_request: Request, response: Response) => {
    if (!spoilt('keys', response)) response.json(world.keys.jwks);
  });
  const grant = async (request: Request, response: Response) => {
    if (spoilt('token', response)) return;
    const form = new URLSearchParams(typeof request.body === 'string' ? request.body : '');
    const wrong = objection(world, String(request.params.tenant ?? ''), form);
    if (wrong !== null) {
      response.status(wrong.status).json({ error: wrong.error, error_description: wrong.why });
      return;
    }
    const access_token = await world.keys.botToken(form.get('client_id') ?? '', world.clocks.wire());
    response.json({ token_type: 'Bearer', expires_in: 3599, ext_expires_in: 3599, access_token });
  };
  const form = express.text({ type: 'application/x-www-form-urlencoded' });
  app.post(['/login/:tenant/oauth2/v2.0/token', '/login/oauth2/v2.0/token'], form, grant);
}
