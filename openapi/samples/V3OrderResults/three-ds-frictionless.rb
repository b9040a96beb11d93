require "json"
require "net/http"

site_id, api_key = ENV.fetch("FORTER_SITE_ID"), ENV.fetch("FORTER_API_KEY")
base_url = ENV.fetch("FORTER_BASE_URL", "https://#{site_id}.api.forter-secure.com")

order_id = "ord-20261122-0034"
managed_order_token = "demo-managed-order-token" # from the answer to the order
uri = URI("#{base_url}/v3/orders/#{order_id}/results")
request = Net::HTTP::Post.new(uri)
request.basic_auth(api_key, "")
request["api-version"] = "10.1"
request["x-forter-siteid"] = site_id
request["content-type"] = "application/json"
request.body = JSON.generate(managedOrderToken: managed_order_token)

options = { use_ssl: uri.scheme == "https", open_timeout: 5, read_timeout: 5 }
response = Net::HTTP.start(uri.host, uri.port, options) { |http| http.request(request) }
raise "Forter answered #{response.code}" unless response.is_a?(Net::HTTPSuccess)

answer = JSON.parse(response.body)
puts "#{answer["forterDecision"]} #{answer.dig("verificationMethod", "status")}"
