require "json"
require "net/http"

site_id, api_key = ENV.fetch("FORTER_SITE_ID"), ENV.fetch("FORTER_API_KEY")
base_url = ENV.fetch("FORTER_BASE_URL", "https://#{site_id}.api.forter-secure.com")

order = {
  orderId: "ord-20261122-0016",
  orderType: "PHONE",
  authorizationStep: "PRE_AUTHORIZATION",
  timeSentToForter: (Time.now.to_f * 1000).to_i,
  checkoutTime: Time.now.to_i,
  totalAmount: { amountLocalCurrency: "126.00", currency: "GBP" },
  cartItems: [{ basicItemData: { name: "Desk lamp", quantity: 2, type: "TANGIBLE" } }],
  payment: [{
    amount: { amountLocalCurrency: "126.00", currency: "GBP" },
    creditCard: { bin: "411111", lastFourDigits: "1142" }
  }],
  accountOwner: { email: "approve@forter.com" },
  phoneOrderInformation: { customerWebId: "481516234", callerId: "442079460118" }
}
uri = URI("#{base_url}/v3/orders/#{order[:orderId]}")
request = Net::HTTP::Post.new(uri)
request.basic_auth(api_key, "")
request["api-version"] = "10.1"
request["x-forter-siteid"] = site_id
request["content-type"] = "application/json"
request.body = JSON.generate(order)

options = { use_ssl: uri.scheme == "https", open_timeout: 5, read_timeout: 5 }
response = Net::HTTP.start(uri.host, uri.port, options) { |http| http.request(request) }
raise "Forter answered #{response.code}" unless response.is_a?(Net::HTTPSuccess)

puts JSON.parse(response.body).fetch("forterDecision")
