#!/usr/bin/env bash
set -euo pipefail
: "${FORTER_SITE_ID:?}" "${FORTER_API_KEY:?}"
base_url=${FORTER_BASE_URL:-https://$FORTER_SITE_ID.api.forter-secure.com}

curl "$base_url/v3/orders/ord-20261122-0034/results" \
  --silent --show-error --fail-with-body --max-time 5 \
  --user "$FORTER_API_KEY:" \
  --header "api-version: 10.1" \
  --header "x-forter-siteid: $FORTER_SITE_ID" \
  --header "content-type: application/json" \
  --data '{"managedOrderToken": "demo-managed-order-token"}' || exit 1
