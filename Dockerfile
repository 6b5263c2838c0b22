FROM node:20-bookworm-slim

ENV NODE_ENV=production
WORKDIR /app

COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev && npm cache clean --force

COPY tsconfig.json manifest.yml ./
COPY migrations ./migrations
COPY src ./src

# Only used without DATABASE_URL, by the embedded database.
RUN install --directory --owner=node --group=node --mode=0700 /data
ENV DATA_DIR=/data
VOLUME /data

USER node
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=4s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 3000}/readyz`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]

# node itself, not npm: signals must reach the process that stops cleanly.
CMD ["node", "--import", "tsx", "src/main.ts"]
