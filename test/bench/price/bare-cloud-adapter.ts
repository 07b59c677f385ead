import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ActivityTypes, CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import express from 'express';

// What CloudAdapter costs by itself: it verifies the token and answers an invoke. Nothing is looked up, nothing stored.
const { BENCH_APP_ID: appId = '', BENCH_ISSUER: issuer = '', BENCH_PLATFORMS: platforms = '' } = process.env;
const adapter = new CloudAdapter(
  new ConfigurationBotFrameworkAuthentication(
    {
      MicrosoftAppId: appId,
      ToBotFromChannelTokenIssuer: issuer,
      ToBotFromChannelOpenIdMetadataUrl: `${platforms}/openid`,
      ToBotFromEmulatorOpenIdMetadataUrl: `${platforms}/openid`,
      ToChannelFromBotLoginUrl: platforms,
      ToChannelFromBotOAuthScope: 'https://api.botframework.com',
      OAuthUrl: platforms,
    },
    {
      isValidAppId: (id) => Promise.resolve(id === appId),
      isAuthenticationDisabled: () => Promise.resolve(false),
      createCredentials: () => Promise.resolve({ signRequest: (request) => Promise.resolve(request) }),
    },
  ),
);
const app = express();
app.post('/api/messages', express.json(), (request, response) =>
  adapter.process(request, response, async (context) => {
    await context.sendActivity({ type: ActivityTypes.InvokeResponse, value: { status: 200 } });
  }),
);
const server = createServer(app);
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  process.stdout.write(`${JSON.stringify({ event: 'listening', address: `127.0.0.1:${port}` })}\n`);
});
