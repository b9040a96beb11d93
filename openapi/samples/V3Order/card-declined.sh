#!/usr/bin/env bash
set -euo pipefail
: "${FORTER_SITE_ID:?}" "${FORTER_API_KEY:?}"
base_url=${FORTER_BASE_URL:-https://$FORTER_SITE_ID.api.forter-secure.com}

curl "$base_url/v3/orders/ord-20261122-0002" \
  --silent --show-error --fail-with-body --max-time 5 \
  --user "$FORTER_API_KEY:" \
  --header "api-version: 10.1" \
  --header "x-forter-siteid: $FORTER_SITE_ID" \
  --header "content-type: application/json" \
  --data @- <<JSON || exit 1
{
  "orderId": "ord-20261122-0002",
  "orderType": "WEB",
  "authorizationStep": "PRE_AUTHORIZATION",
  "timeSentToForter": $(date +%s)000,
  "checkoutTime": $(date +%s),
  "totalAmount": {"amountUSD": "2721.00"},
  "cartItems": [{"basicItemData": {"name": "Mobile phone, 256 GB", "quantity": 3, "type": "TANGIBLE"}}],
  "payment": [{"amount": {"amountUSD": "2721.00"}, "creditCard": {"bin": "522222", "lastFourDigits": "0005"}}],
  "accountOwner": {"email": "decline@forter.com"},
  "connectionInformation": {
    "customerIP": "198.51.100.77",
    "userAgent": "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36",
    "forterTokenCookie": "bcec58ac296c8b2e_1795339750169__UDF43_11ck"
  }
}
JSON
