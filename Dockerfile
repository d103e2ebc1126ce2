# The register as one image, for its web processes, its jobs and its signer alike: compose.yaml says which is which.
# The lock brings Node itself, so the base image's own only runs npm.
FROM node:24-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --ignore-scripts

FROM debian:bookworm-slim
RUN useradd --system --uid 10001 --home-dir /var/lib/dazvol --create-home --shell /usr/sbin/nologin dazvol
WORKDIR /app
COPY --from=packages /app/node_modules node_modules
COPY package.json LICENSE ./
COPY drizzle drizzle
COPY public public
COPY src src
COPY views views
ENV NODE_ENV=production DATA_DIR=/var/lib/dazvol PATH=/app/node_modules/.bin:$PATH
USER dazvol
VOLUME /var/lib/dazvol
EXPOSE 3000
# Without a shell or npm between, so that SIGTERM reaches the register, which drains.
ENTRYPOINT ["node"]
CMD ["src/main.ts"]
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s CMD ["node", "-e", "fetch('http://127.0.0.1:3000/health/live').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
