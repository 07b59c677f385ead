import { createServer } from 'node:http';
import { CloudAdapter, ConfigurationBotFrameworkAuthentication, type TurnContext } from 'botbuilder';
import express from 'express';
import type { TeamsStandIn } from '../../../adapters/sandbox/teams/stand-in.ts';

/** A bare CloudAdapter that verifies tokens itself; nothing of our bot in it. Connects the stand-in to it. */
export async function bareAdapter(teams: TeamsStandIn, turn: (context: TurnContext) => Promise<void> = () => Promise.resolve()) {
  const { appId, issuer, openIdMetadataUrl, loginUrl } = teams.settings;
  const adapter = new CloudAdapter(
    new ConfigurationBotFrameworkAuthentication(
      {
        MicrosoftAppId: appId,
        ToBotFromChannelTokenIssuer: issuer,
        ToBotFromChannelOpenIdMetadataUrl: openIdMetadataUrl,
        ToBotFromEmulatorOpenIdMetadataUrl: openIdMetadataUrl,
        ToChannelFromBotLoginUrl: loginUrl,
        ToChannelFromBotOAuthScope: 'https://api.botframework.com',
        OAuthUrl: loginUrl,
      },
      {
        isValidAppId: (id) => Promise.resolve(id === appId),
        isAuthenticationDisabled: () => Promise.resolve(false),
        createCredentials: () => Promise.resolve({ signRequest: (request) => Promise.resolve(request) }),
      },
    ),
  );
  adapter.onTurnError = () => Promise.resolve();
  const app = express();
  app.post('/api/messages', express.json(), (request, response) => adapter.process(request, response, turn));
  // The SDK throws on an activity that is none; the caller gets a plain 500.
  app.use((_error: unknown, _request: express.Request, response: express.Response, _next: express.NextFunction) => {
    response.sendStatus(500);
  });
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  teams.connect(`http://127.0.0.1:${address.port}/api/messages`);
  return {
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
