# syntax=docker/dockerfile:1
# The image brings its own Node 24, so the copy of Node that npm would install for other machines (optionalDependencies) is taken out again;
# what draws pictures has its part for this machine among them, which stays.
# By digest, so that what was checked is what is built: docker build --build-arg NODE_DIGEST=sha256:… (docs/operations.md says how to get it).
ARG NODE_DIGEST
FROM node:24-slim@${NODE_DIGEST} AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY domain ./domain
COPY cards ./cards
COPY adapters ./adapters
COPY bot ./bot
RUN npm run build

FROM node:24-slim@${NODE_DIGEST}
ENV NODE_ENV=production
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev && rm -rf node_modules/node-linux-* node_modules/node-win-* && npm cache clean --force
# The sources too: what was built is run only beside those it was built of, and finds its fonts and scripts there (docs/adr/built-to-start.md).
COPY --from=build /app/domain ./domain
COPY --from=build /app/cards ./cards
COPY --from=build /app/adapters ./adapters
COPY --from=build /app/bot ./bot
COPY --from=build /app/dist ./dist
RUN mkdir /data && chown node:node /data
USER node
ENV HOST=0.0.0.0 PORT=3978 DATA_DIR=/data
# The only place that is written to: run it with --read-only.
VOLUME /data
EXPOSE 3978
HEALTHCHECK --interval=10s --timeout=3s --start-period=5s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# Not through npm, which would not pass SIGTERM on.
# What these options do: docs/performance.md. --disable-sigusr1: no signal opens the inspector, which would show everything in memory.
CMD ["node", "--max-semi-space-size=16", "--no-memory-reducer", "--expose-gc", "--disable-sigusr1", "--disable-warning=ExperimentalWarning", "--import", "./bot/prepare-node.mjs", "bot/main.ts"]
