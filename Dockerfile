# The GitHub App; docs/app.md says what it needs. There is nothing to build: Node runs the sources as they are.
FROM node:24-slim
WORKDIR /provender
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000
COPY package.json package-lock.json app.yml ./
# No package of the app's needs its install script.
RUN npm ci --omit=dev --ignore-scripts && npm cache clean --force
COPY schemas ./schemas
COPY core ./core
COPY flows ./flows
COPY adapters ./adapters
COPY app ./app
# The files belong to root: the app can change nothing of itself.
USER node
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=10s CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# Not npm start: npm would stand between SIGTERM and the app, which drains on it. The limit is of the space for what lives
# shortly: webhooks, of which many come at once.
CMD ["node", "--max-semi-space-size=8", "app/main.ts"]
