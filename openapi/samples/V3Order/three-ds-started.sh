#!/usr/bin/env bash
set -euo pipefail
: "${FORTER_SITE_ID:?}" "${FORTER_API_KEY:?}"
base_url=${FORTER_BASE_URL:-https://$FORTER_SITE_ID.api.forter-secure.com}

curl "$base_url/v3/orders/ord-20261122-0034" \
  --silent --show-error --fail-with-body --max-time 5 \
  --user "$FORTER_API_KEY:" \
  --header "api-version: 10.1" \
  --header "x-forter-siteid: $FORTER_SITE_ID" \
  --header "content-type: application/json" \
  --data @- <<JSON || exit 1
{
  "orderId": "ord-20261122-0034",
  "orderType": "WEB",
  "authorizationStep": "PRE_AUTHORIZATION",
  "timeSentToForter": $(date +%s)000,
  "checkoutTime": $(date +%s),
  "totalAmount": {"amountLocalCurrency": "320.00", "currency": "EUR"},
  "cartItems": [{"basicItemData": {"name": "Camera lens", "quantity": 1, "type": "TANGIBLE"}}],
  "payment": [{
    "amount": {"amountLocalCurrency": "320.00", "currency": "EUR"},
    "creditCard": {"fullCreditCard": "5222220000000005", "threeDSecure": {"execute3ds": "FORCE_3DS"}}
  }],
  "accountOwner": {"email": "camille@example.com"},
  "connectionInformation": {
    "customerIP": "198.51.100.12",
    "userAgent": "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
    "forterTokenCookie": "35e7e58b165f78ae_1795356136155__UDF43_11ck"
  }
}
JSON
