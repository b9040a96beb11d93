#!/usr/bin/env bash
set -euo pipefail
: "${FORTER_SITE_ID:?}" "${FORTER_API_KEY:?}"
base_url=${FORTER_BASE_URL:-https://$FORTER_SITE_ID.api.forter-secure.com}

curl "$base_url/v3/orders/ord-20261122-0016" \
  --silent --show-error --fail-with-body --max-time 5 \
  --user "$FORTER_API_KEY:" \
  --header "api-version: 10.1" \
  --header "x-forter-siteid: $FORTER_SITE_ID" \
  --header "content-type: application/json" \
  --data @- <<JSON || exit 1
{
  "orderId": "ord-20261122-0016",
  "orderType": "PHONE",
  "authorizationStep": "PRE_AUTHORIZATION",
  "timeSentToForter": $(date +%s)000,
  "checkoutTime": $(date +%s),
  "totalAmount": {"amountLocalCurrency": "126.00", "currency": "GBP"},
  "cartItems": [{"basicItemData": {"name": "Desk lamp", "quantity": 2, "type": "TANGIBLE"}}],
  "payment": [{
    "amount": {"amountLocalCurrency": "126.00", "currency": "GBP"},
    "creditCard": {"bin": "411111", "lastFourDigits": "1142"}
  }],
  "accountOwner": {"email": "approve@forter.com"},
  "phoneOrderInformation": {"customerWebId": "481516234", "callerId": "442079460118"}
}
JSON
