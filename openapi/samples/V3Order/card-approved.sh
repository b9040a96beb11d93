#!/usr/bin/env bash
set -euo pipefail
: "${FORTER_SITE_ID:?}" "${FORTER_API_KEY:?}"
base_url=${FORTER_BASE_URL:-https://$FORTER_SITE_ID.api.forter-secure.com}

curl "$base_url/v3/orders/ord-20261122-0001" \
  --silent --show-error --fail-with-body --max-time 5 \
  --user "$FORTER_API_KEY:" \
  --header "api-version: 10.1" \
  --header "x-forter-siteid: $FORTER_SITE_ID" \
  --header "content-type: application/json" \
  --data @- <<JSON || exit 1
{
  "orderId": "ord-20261122-0001",
  "orderType": "WEB",
  "authorizationStep": "PRE_AUTHORIZATION",
  "timeSentToForter": $(date +%s)000,
  "checkoutTime": $(date +%s),
  "totalAmount": {"amountUSD": "84.90"},
  "cartItems": [{"basicItemData": {"name": "Canvas shoulder bag", "quantity": 1, "type": "TANGIBLE"}}],
  "payment": [{"amount": {"amountUSD": "84.90"}, "creditCard": {"bin": "411111", "lastFourDigits": "1142"}}],
  "accountOwner": {"email": "approve@forter.com"},
  "connectionInformation": {
    "customerIP": "203.0.113.24",
    "userAgent": "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
    "forterTokenCookie": "6c554e4f69d3590e_1795339500010__UDF43_11ck"
  }
}
JSON
